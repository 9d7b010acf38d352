import type { EntityManager } from "@mikro-orm/postgresql";
import { type Act, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { assessorOf, stewardOf } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import type { Refusal } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { findForeign } from "../evaluation/assessed.ts";
import { findUnopened } from "../evaluation/round.ts";
import type { Context } from "../loaders.ts";
import { Finding } from "./finding.entity.ts";
import type { RecordFindingInput } from "./finding.input.ts";
import { findingId } from "./finding.loader.ts";

export const FINDINGS: FigureKind = { entity: Finding, approval: [] };

/** Records what an evaluation found in a regency. */
export function recordFinding(context: Context, input: RecordFindingInput): Promise<ActPayload<Finding>> {
  const { regencyCode, year, phase, kind, dimension = null, text } = input;
  const { actor, loaders } = context;
  const act: Act = {
    name: "recordFinding",
    input,
    by: [stewardOf(AGENCY), assessorOf(Number(actor.cohort))],
    regions: [regencyCode],
    decide: async (em): Promise<Decided | readonly Refusal[]> => {
      const refusal = (await findForeign(em, actor, regencyCode)) ?? (await findUnopened(em, input));
      if (refusal) return [refusal];
      const values = { regencyCode, year, phase, ordinal: await countNext(em, input), kind, dimension, text };
      return { key: findingId(values), figures: [{ kind: FINDINGS, values, expectedRevision: null }] };
    },
  };
  return performAct(context, act, (id) => loaders.finding.load(id));
}

async function countNext(em: EntityManager, { regencyCode, year, phase }: RecordFindingInput): Promise<number> {
  const known = await readFigures(em, Finding, DEFAULT_VIEW, { where: { regencyCode, year, phase } });
  return Math.max(0, ...known.map(({ ordinal }) => ordinal)) + 1;
}
