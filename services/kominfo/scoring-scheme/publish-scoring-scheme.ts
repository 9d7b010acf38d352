import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { SchemeCode, ScoringScheme, ScoringWeight } from "./scoring-scheme.entity.ts";
import { totalOf } from "../readiness/weights.ts";
import type { PublishScoringSchemeInput } from "./scoring-scheme.input.ts";

export const SCORING_SCHEMES: FigureKind = {
  entity: ScoringScheme,
  approval: [],
  names: { property: "code", entity: SchemeCode },
};

export const SCORING_WEIGHTS: FigureKind = { entity: ScoringWeight, approval: [] };

/** Publishes the weights of a year's evaluation: they never change, and no index with them. */
export function publishScoringScheme(
  context: ActContext,
  input: PublishScoringSchemeInput,
): Promise<ActPayload<ScoringScheme>> {
  const { code, year, phase, group, weights } = input;
  const act: Act = {
    name: "publishScoringScheme",
    input,
    by: [stewardOf(AGENCY)],
    decide: async (em): Promise<Decided | Refusal[]> => {
      const refusal = findUneven(input) ?? (await findPublished(em, code));
      if (refusal) return [refusal];
      const scheme = { kind: SCORING_SCHEMES, values: { code, year, phase, group }, expectedRevision: null };
      const figures = weights.map(({ component, weight }) => ({
        kind: SCORING_WEIGHTS,
        values: { schemeCode: code, component, weight },
        expectedRevision: null,
      }));
      return { key: code, figures: [scheme, ...figures] };
    },
  };
  return performAct(context, act, async () => (await readSchemes(context.em, code))[0] ?? null);
}

const readSchemes = (em: EntityManager, code: string) =>
  readFigures(em, ScoringScheme, DEFAULT_VIEW, { where: { code } });

function findUneven({ weights }: Pick<PublishScoringSchemeInput, "weights">): Refusal | null {
  const components = weights.map(({ component }) => component);
  const doubled = components.find((component, index) => components.indexOf(component) < index);
  if (doubled) return refuse(RefusalCode.INVALID, `${doubled} is weighed twice; give it one weight`, PATH);
  const sum = totalOf(weights);
  return sum === 1 ? null : refuse(RefusalCode.INVALID, `the weights add up to ${sum}; make it 1`, PATH);
}

const PATH = ["input", "weights"];

async function findPublished(em: EntityManager, code: string): Promise<Refusal | null> {
  if ((await readSchemes(em, code)).length === 0) return null;
  const message = `scheme ${code} is published, and never changes; publish another under a code of its own`;
  return refuse(RefusalCode.LOCKED, message, ["input", "code"]);
}
