import { computedProvenance, preferReal, type Provenance } from "../../common/graph/provenance.ts";
import { roundedMean } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import { type Evaluation, type EvaluationSummary, Participation } from "./evaluation.ts";

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
    provenance: taken.length > 0 ? provenanceOf(taken, indexed) : provenanceOf(evaluations),
  };
}

type Indexed = Evaluation & { readonly index: number };

const hasIndex = (evaluation: Evaluation): evaluation is Indexed => evaluation.index !== null;

const isSimulated = ({ provenance }: Evaluation): boolean => provenance?.simulated ?? false;

/** @param atHand of which those taken were chosen */
function provenanceOf(taken: readonly Evaluation[], atHand: readonly Evaluation[] = taken): Provenance | null {
  const parts = taken.map(({ provenance }) => provenance).filter((provenance) => provenance !== null);
  return computedProvenance(AGENCY, parts, atHand.filter(isSimulated).length);
}
