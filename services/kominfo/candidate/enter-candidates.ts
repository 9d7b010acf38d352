import type { EntityManager } from "@mikro-orm/postgresql";
import type { DecidedFigure, Decided } from "../../common/act/perform-act.ts";
import { today } from "../../common/clock.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import type { Candidate, CandidateState } from "./candidate.entity.ts";
import { CANDIDATES } from "./candidate.figures.ts";
import { findHindrance, findMembersAmong, readCandidates } from "./candidate.rule.ts";
import { nameSome } from "./name-some.ts";

interface Entering {
  readonly year: number;
  readonly regencyCodes: readonly string[];
  readonly state: CandidateState;
  /** From which states, beside none, a candidate comes to it. */
  readonly from: readonly CandidateState[];
  /** What to do about those that stand elsewhere. */
  readonly hint: string;
}

const PATH = ["input", "regencyCodes"];

/** Gives candidates of a cohort a state, all of them or none. */
export async function enterCandidates(em: EntityManager, entering: Entering): Promise<Decided | readonly Refusal[]> {
  const { year, regencyCodes, from, hint } = entering;
  const hindrance = await findHindrance(em, year);
  if (hindrance) return [hindrance];
  const members = await findMembersAmong(em, year, regencyCodes);
  if (members.length > 0) {
    const message = `${nameSome(members)}: already in the cohort of ${year}; leave out its members`;
    return [refuse(RefusalCode.INVALID, message, PATH)];
  }
  const candidates = await readCandidates(em, year);
  const elsewhere = regencyCodes
    .flatMap((code) => candidates.get(code) ?? [])
    .filter(({ state }) => !from.includes(state));
  if (elsewhere.length > 0) {
    const named = nameSome(elsewhere.map(({ regencyCode, state }) => `${regencyCode} is ${state}`));
    return [refuse(RefusalCode.WRONG_STATUS, `${named}; ${hint}`, PATH)];
  }
  return { key: String(year), figures: regencyCodes.map((code, index) => toFigure(code, entering, index)) };
}

const toFigure = (regencyCode: string, { year, state }: Entering, index: number): DecidedFigure =>
  decideCandidate({ regencyCode, year, state }, [...PATH, String(index)]);

/** A candidate's next state, from today on. */
export const decideCandidate = (
  candidate: Pick<Candidate, "regencyCode" | "year" | "state">,
  path?: readonly string[],
): DecidedFigure => ({ kind: CANDIDATES, values: { ...candidate, since: today() }, ...(path && { path }) });
