import type { EntityManager } from "@mikro-orm/postgresql";
import { type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { today } from "../../common/clock.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { AGENCY } from "../agency.ts";
import { findHindrance } from "../candidate/candidate.rule.ts";
import { nameSome } from "../candidate/name-some.ts";
import type { Cohort } from "../cohort/cohort.entity.ts";
import { findCohort } from "../cohort/cohort.loader.ts";
import { readCounting } from "../readiness/readiness.loader.ts";
import { whyNotWhole } from "../readiness/weights.ts";
import { admitMembers } from "./admit-members.ts";
import { type Assessment, outcomeOf, readAssessment } from "./assessment.ts";
import { findIncomplete, rankCandidates, TIE_RULE, type Weight } from "./ranking.ts";
import { SelectionOutcome } from "./selection.entity.ts";
import { SELECTION_RANKS, SELECTIONS } from "./selection.figures.ts";
import type { PublishSelectionInput } from "./selection.input.ts";

/** Fills the places of a cohort from its ranked candidates, and freezes the list with all that it was computed of. */
export const publishSelection = (context: ActContext, input: PublishSelectionInput): Promise<ActPayload<Cohort>> =>
  performAct(
    context,
    { name: "publishSelection", input, by: [stewardOf(AGENCY)], decide: (em) => decideSelection(em, input) },
    () => findCohort(context.em, input.year),
  );

async function decideSelection(
  em: EntityManager,
  { year, reason = null }: PublishSelectionInput,
): Promise<Decided | readonly Refusal[]> {
  const hindrance = await findHindrance(em, year);
  if (hindrance) return [hindrance];
  const quota = (await findCohort(em, year))?.quota ?? 0;
  const weights = await readCounting(em, [year]);
  const assessment = await readAssessment(em, year);
  const lack = findLack({ year, quota, weights, ...assessment });
  if (lack) return [refuse(RefusalCode.INVALID, lack, ["input", "year"])];
  const simulated = [...weights, ...assessment.marks].some((part) => part.simulated);
  const ranking = rankCandidates(assessment.regencyCodes, weights, assessment.marks).map((rank) => ({
    ...rank,
    outcome: outcomeOf(rank, quota),
  }));
  const selected = ranking.filter(({ outcome }) => outcome === SelectionOutcome.SELECTED);
  const published = { year, quota, publishedOn: today(), tieRule: TIE_RULE, statement: reason };
  const figures = [
    { kind: SELECTIONS, values: published, simulated, expectedRevision: null },
    ...ranking.map((rank) => ({ kind: SELECTION_RANKS, values: { year, ...rank }, simulated })),
    ...(await admitMembers(em, { year, regencyCodes: selected.map(({ regencyCode }) => regencyCode), simulated })),
  ];
  return { key: String(year), figures };
}

interface Selecting extends Assessment {
  readonly year: number;
  readonly quota: number;
  readonly weights: readonly Weight[];
}

/** What a selection still lacks, in words; null for nothing. */
function findLack({ year, quota, weights, regencyCodes, marks }: Selecting): string | null {
  if (quota < 1) return `how many places the cohort of ${year} has is not known; report its quota`;
  if (weights.length === 0) return `no weights are set for ${year}; set them by setReadinessWeights`;
  if (regencyCodes.length === 0) return `no candidate of ${year} has confirmed; confirm them by confirmCandidates`;
  const incomplete = findIncomplete(regencyCodes, weights, marks).map(
    ({ regencyCode, criterionCodes }) => `${regencyCode} (${criterionCodes[0]})`,
  );
  if (incomplete.length === 0) return whyNotWhole(weights);
  return `${incomplete.length} candidates of ${year} lack a mark: ${nameSome(incomplete)}; have them assessed`;
}
