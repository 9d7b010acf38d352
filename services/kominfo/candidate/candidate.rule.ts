import type { EntityManager } from "@mikro-orm/postgresql";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { findCohort } from "../cohort/cohort.loader.ts";
import { CohortMember, isCounted } from "../cohort/cohort-member.entity.ts";
import { findSelection } from "../selection/selection.loader.ts";
import { Candidate } from "./candidate.entity.ts";

/** Why nothing can be changed any more of what leads to the selection of a cohort; null where it can. */
export async function findHindrance(em: EntityManager, year: number): Promise<Refusal | null> {
  if (!(await findCohort(em, year))) {
    return refuse(RefusalCode.INVALID, `there is no cohort of ${year}; open it by openCohort`, ["input", "year"]);
  }
  const selection = await findSelection(em, year);
  if (!selection) return null;
  const message = `the selection of ${year} was published on ${selection.publishedOn}: nothing that led to it can change`;
  return refuse(RefusalCode.WRONG_STATUS, message, ["input", "year"]);
}

/** The candidates of a cohort, by code. */
export async function readCandidates(em: EntityManager, year: number): Promise<ReadonlyMap<string, Candidate>> {
  const candidates = await readFigures(em, Candidate, DEFAULT_VIEW, {
    where: { year },
    orderBy: { regencyCode: "asc" },
  });
  return new Map(candidates.map((candidate) => [candidate.regencyCode, candidate]));
}

/** Of regencies those that a source or a selection has made members of the cohort already. */
export async function findMembersAmong(
  em: EntityManager,
  year: number,
  regencyCodes: readonly string[],
): Promise<readonly string[]> {
  const members = await readFigures(em, CohortMember, DEFAULT_VIEW, {
    where: { year, regencyCode: { $in: regencyCodes } },
  });
  return members.filter(isCounted).map(({ regencyCode }) => regencyCode);
}
