import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import type { Provenance } from "../../common/graph/provenance.ts";
import { roundedMean } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import { type Evaluation, type EvaluationSummary, Participation } from "./evaluation.ts";
import { indexProvenance } from "./index-provenance.ts";

/** The mean takes real indexes where there are any; the counts take every regency. */
export function summarize(evaluations: readonly Evaluation[]): EvaluationSummary {
  const indexed = evaluations.filter(hasIndex);
  const taken = preferReal(indexed, isSimulated);
  const ranked = taken
    .map(({ key: { code }, index }) => ({ code, index }))
    .toSorted((a, b) => a.index - b.index || a.code.localeCompare(b.code));
  const count = (participation: Participation) =>
    evaluations.filter((one) => one.participation === participation).length;
  return {
    meanIndex: roundedMean(ranked.map(({ index }) => index)),
    lowest: ranked.at(0) ?? null,
    highest: ranked.find(({ index }) => index === ranked.at(-1)?.index) ?? null,
    participatedCount: count(Participation.PARTICIPATED),
    didNotParticipateCount: count(Participation.DID_NOT_PARTICIPATE),
    notInvitedCount: count(Participation.NOT_INVITED),
    notKnownCount: count(Participation.NOT_KNOWN),
    provenance: provenanceOf(evaluations, indexed, taken),
  };
}

type Indexed = Evaluation & { readonly index: number };

const hasIndex = (evaluation: Evaluation): evaluation is Indexed => evaluation.index !== null;

const isSimulated = ({ provenance }: Evaluation): boolean => provenance?.simulated ?? false;

const MEAN = "The plain mean of the indexes that are known; of the real ones alone where there is one.";
const COUNT = "The regencies of each participation, counted; no index is known.";

/** Of the indexes taken; without one, of the tables that the counts come from. */
function provenanceOf(
  evaluations: readonly Evaluation[],
  indexed: readonly Evaluation[],
  taken: readonly Evaluation[],
): Provenance | null {
  const hasMean = taken.length > 0;
  const parts = hasMean
    ? taken.map((evaluation) => indexProvenance(evaluation))
    : evaluations.map(({ provenance }) => provenance);
  return computedProvenance(
    AGENCY,
    parts.filter((part) => part !== null),
    {
      methodology: hasMean ? MEAN : COUNT,
      missing: () => missingRegencies(codesWithout(taken, evaluations)),
      simulatedCount: (hasMean ? indexed : evaluations).filter(isSimulated).length,
    },
  );
}

function codesWithout(taken: readonly Evaluation[], evaluations: readonly Evaluation[]): string[] {
  const isTaken = new Set(taken);
  return evaluations.filter((evaluation) => !isTaken.has(evaluation)).map(({ key: { code } }) => code);
}
