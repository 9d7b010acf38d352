import type { EntityManager } from "@mikro-orm/postgresql";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CandidateState } from "../candidate/candidate.entity.ts";
import { readCandidates } from "../candidate/candidate.rule.ts";
import { ReadinessMark } from "../readiness/readiness-mark.entity.ts";
import type { Rank } from "./ranking.ts";
import { SelectionOutcome } from "./selection.entity.ts";

/** What is ranked: the confirmed candidates of a cohort, and their marks. */
export interface Assessment {
  readonly regencyCodes: readonly string[];
  readonly marks: readonly ReadinessMark[];
}

export async function readAssessment(em: EntityManager, year: number): Promise<Assessment> {
  const candidates = [...(await readCandidates(em, year)).values()];
  const regencyCodes = candidates
    .filter(({ state }) => state === CandidateState.CONFIRMED)
    .map(({ regencyCode }) => regencyCode);
  return { regencyCodes, marks: await readFigures(em, ReadinessMark, DEFAULT_VIEW, { where: { year } }) };
}

export const outcomeOf = ({ rank }: Pick<Rank, "rank">, quota: number): SelectionOutcome =>
  rank <= quota ? SelectionOutcome.SELECTED : SelectionOutcome.RESERVE;
