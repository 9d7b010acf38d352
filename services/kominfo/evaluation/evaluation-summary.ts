import { computedProvenance, preferReal } from "../../common/graph/provenance.ts";
import { roundedMean } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import { type Evaluation, type EvaluationSummary, Participation, type RegencyIndex } from "./evaluation.ts";

/** The mean takes real indexes where there are any; the counts take every regency. */
export function summarize(evaluations: readonly Evaluation[]): EvaluationSummary {
  const ranked = preferReal(evaluations.filter(hasIndex), ({ provenance }) => provenance?.simulated ?? false)
    .map(({ code, index }) => ({ code, index }))
    .toSorted((a, b) => a.index - b.index || a.code.localeCompare(b.code));
  const count = (participation: Participation) =>
    evaluations.filter((one) => one.participation === participation).length;
  return {
    meanIndex: roundedMean(ranked.map(({ index }) => index)),
    lowest: ranked.at(0) ?? null,
    highest: highestOf(ranked),
    participatedCount: count(Participation.PARTICIPATED),
    didNotParticipateCount: count(Participation.DID_NOT_PARTICIPATE),
    notInvitedCount: count(Participation.NOT_INVITED),
    notKnownCount: count(Participation.NOT_KNOWN),
    provenance: provenanceOf(evaluations),
  };
}

const hasIndex = (evaluation: Evaluation): evaluation is Evaluation & { readonly index: number } =>
  evaluation.index !== null;

/** Of equals the first by code. */
const highestOf = (ranked: readonly RegencyIndex[]): RegencyIndex | null =>
  ranked.find(({ index }) => index === ranked.at(-1)?.index) ?? null;

function provenanceOf(evaluations: readonly Evaluation[]) {
  const known = evaluations.map(({ provenance }) => provenance).filter((provenance) => provenance !== null);
  return computedProvenance(
    AGENCY,
    preferReal(known, ({ simulated }) => simulated),
    known.filter(({ simulated }) => simulated).length,
  );
}
