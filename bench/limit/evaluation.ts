import type { Components, EvaluationEntry, EvaluationRound } from "./kominfo.ts";
import { fromHundredths, meanOf, preferReal, provenanceOf, toHundredths } from "./marks.ts";

/** What is known of one regency's evaluation. */
export interface KnownOfEvaluation {
  readonly round: EvaluationRound | null;
  readonly entry: EvaluationEntry | undefined;
  readonly previous: Components | undefined;
}

export function evaluationOf({ round, entry, previous }: KnownOfEvaluation) {
  if (!entry) return withoutEntry(round);
  const { participation, components, source, asOf, simulated } = entry;
  const index = indexOf(components);
  return {
    participation,
    index,
    improvement: index === null ? null : improvement(index, simulated, previous),
    components,
    provenance: { source, asOf, simulated },
  };
}

export type Evaluation = ReturnType<typeof evaluationOf>;

/** Who is not in a table that names all who were invited, was not; else nobody can tell. */
function withoutEntry(round: EvaluationRound | null) {
  const blank = { index: null, improvement: null, components: [] };
  if (!round?.isInvitationComplete) return { participation: "NOT_KNOWN", ...blank, provenance: null };
  const { source, asOf, simulated } = round;
  return { participation: "NOT_INVITED", ...blank, provenance: { source, asOf, simulated } };
}

/** The weighted sum; of nothing none. */
function indexOf(components: Components["components"]): number | null {
  if (components.length === 0) return null;
  const sum = components.reduce((total, { score, weight }) => total + toHundredths(score) * toHundredths(weight), 0);
  return fromHundredths(sum / 100);
}

/** Both years must be real, or both simulated. */
function improvement(index: number, isSimulated: boolean, previous: Components | undefined): number | null {
  const before = previous?.simulated === isSimulated ? indexOf(previous.components) : null;
  return before === null ? null : fromHundredths(toHundredths(index) - toHundredths(before));
}

interface Located {
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** Over the regencies of a province, which come by code. */
export function summarizeEvaluations(regencies: readonly Located[]) {
  const ranked = rank(regencies);
  const count = (state: string) =>
    regencies.filter(({ evaluation: { participation } }) => participation === state).length;
  const present = (located: (typeof ranked)[number] | undefined) =>
    located ? { regency: { name: located.name }, index: located.index } : null;
  return {
    meanIndex: meanOf(ranked.map(({ index }) => index)),
    lowest: present(ranked.at(0)),
    highest: present(ranked.find(({ index }) => index === ranked.at(-1)?.index)),
    participatedCount: count("PARTICIPATED"),
    didNotParticipateCount: count("DID_NOT_PARTICIPATE"),
    notInvitedCount: count("NOT_INVITED"),
    notKnownCount: count("NOT_KNOWN"),
    provenance: provenanceOf(preferReal(regencies.flatMap(({ evaluation }) => evaluation.provenance ?? []))),
  };
}

/** The lowest first, of equals the first by code. */
function rank(regencies: readonly Located[]) {
  const indexed = regencies.flatMap(({ name, evaluation: { index, provenance } }) =>
    index === null ? [] : [{ name, index, simulated: provenance?.simulated ?? false }],
  );
  return preferReal(indexed).toSorted((a, b) => a.index - b.index);
}
