import type { EntityManager } from "@mikro-orm/postgresql";
import { BadUserInput } from "../../common/errors.ts";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { type Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { readRows } from "../../common/read.ts";
import { AGENCY } from "../agency.ts";
import type { Cohort } from "../cohort/cohort.entity.ts";
import { readCounting } from "../readiness/readiness.loader.ts";
import { ReadinessCriterion } from "../readiness/readiness-criterion.entity.ts";
import type { ReadinessMark } from "../readiness/readiness-mark.entity.ts";
import { whyNotWhole } from "../readiness/weights.ts";
import { outcomeOf, readAssessment } from "./assessment.ts";
import { findIncomplete, rankCandidates, type Weight } from "./ranking.ts";
import { type SimulatedSelection, toRankedCandidate } from "./selection.ts";

const METHODOLOGY = "A simulation: what the assessors gave, by the weights that were asked for. It decides nothing.";

/** Ranks the confirmed candidates of a cohort by weights, and keeps nothing; by those that are set where none are given. */
export async function simulateSelection(
  em: EntityManager,
  { year, quota }: Cohort,
  given: readonly Weight[] | null | undefined,
): Promise<SimulatedSelection> {
  if (given) await checkWeights(em, given);
  const weights = given ?? (await readCounting(em, [year]));
  const { regencyCodes, marks } = await readAssessment(em, year);
  const incomplete = new Set(findIncomplete(regencyCodes, weights, marks).map(({ regencyCode }) => regencyCode));
  const complete = weights.length > 0 ? regencyCodes.filter((code) => !incomplete.has(code)) : [];
  const partsOf = Map.groupBy(countedAmong(marks, weights), ({ regencyCode }) => regencyCode);
  const provenanceOf = (code: string) => provenanceFrom(partsOf.get(code) ?? []);
  return {
    year,
    quota,
    incompleteCount: incomplete.size,
    provenance: provenanceFrom(
      complete.flatMap((code) => partsOf.get(code) ?? []),
      [...incomplete],
    ),
    ranking: rankCandidates(complete, weights, marks).map((rank) =>
      toRankedCandidate({ ...rank, outcome: outcomeOf(rank, quota ?? 0) }, provenanceOf(rank.regencyCode)),
    ),
  };
}

/** @throws BadUserInput for weights that are not whole, or of no criterion */
async function checkWeights(em: EntityManager, weights: readonly Weight[]): Promise<void> {
  const fault = whyNotWhole(weights);
  if (fault) throw new BadUserInput(fault);
  const criteria = await readRows(em, ReadinessCriterion, { where: {} });
  const known = new Set(criteria.map(({ code }) => code));
  const unknown = weights.find(({ criterionCode }) => !known.has(criterionCode));
  if (unknown) {
    throw new BadUserInput(
      `there is no criterion ${unknown.criterionCode}; readinessCriteria has those that there are`,
    );
  }
}

function countedAmong(marks: readonly ReadinessMark[], weights: readonly Weight[]): readonly ReadinessMark[] {
  const counted = new Set(weights.map(({ criterionCode }) => criterionCode));
  return marks.filter(({ criterionCode }) => counted.has(criterionCode));
}

const provenanceFrom = (marks: readonly ReadinessMark[], incomplete: readonly string[] = []): Provenance | null =>
  computedProvenance(
    AGENCY,
    marks.map((mark) => reportedProvenance(AGENCY, mark)),
    { methodology: METHODOLOGY, missing: () => missingRegencies(incomplete) },
  );
