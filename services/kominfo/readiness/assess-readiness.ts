import type { EntityManager } from "@mikro-orm/postgresql";
import { type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { assessorOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Candidate, CandidateState } from "../candidate/candidate.entity.ts";
import { findHindrance } from "../candidate/candidate.rule.ts";
import { READINESS_MARKS } from "./readiness.figures.ts";
import type { AssessReadinessInput } from "./readiness.input.ts";

/** Gives a candidate the marks of one assessor; it takes its turn with the publication, which they must not miss. */
export const assessReadiness = (context: ActContext, input: AssessReadinessInput): Promise<ActPayload<Candidate>> =>
  performAct(
    context,
    {
      name: "assessReadiness",
      input,
      by: [assessorOf(input.year)],
      decide: (em) => decideMarks(em, input, context.actor.subject),
    },
    () => findCandidate(context.em, input),
  );

async function decideMarks(
  em: EntityManager,
  { year, regencyCode, marks, note = null }: AssessReadinessInput,
  assessorSubject: string,
): Promise<Decided | readonly Refusal[]> {
  const hindrance = await findHindrance(em, year);
  if (hindrance) return [hindrance];
  const candidate = await findCandidate(em, { year, regencyCode });
  if (candidate?.state !== CandidateState.CONFIRMED) {
    const message = `${regencyCode} is no confirmed candidate of ${year}; ask Kominfo to confirm it`;
    return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"])];
  }
  const figures = marks.map(({ criterionCode, mark }, index) => ({
    kind: READINESS_MARKS,
    values: { regencyCode, year, criterionCode, assessorSubject, mark, note },
    path: ["input", "marks", String(index)],
  }));
  return { key: `${year}/${regencyCode}`, figures };
}

async function findCandidate(
  em: EntityManager,
  { year, regencyCode }: Pick<AssessReadinessInput, "year" | "regencyCode">,
): Promise<Candidate | null> {
  const [candidate] = await readFigures(em, Candidate, DEFAULT_VIEW, { where: { year, regencyCode } });
  return candidate ?? null;
}
