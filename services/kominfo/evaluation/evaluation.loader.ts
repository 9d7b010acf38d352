import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualBatch, type AnnualKey, createAnnualLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { Component, type EvaluationPhase, ScoringWeight } from "../scoring-scheme/scoring-scheme.entity.ts";
import { ComponentScore, EvaluationEntry, EvaluationRound } from "./evaluation.entity.ts";
import { type Evaluation, Participation } from "./evaluation.ts";
import { changeSince, indexOf, weigh } from "./score.ts";

const COMPONENTS = Object.values(Component);

/** Everything that makes the evaluations of a batch, and of the years before, which improvement is measured from. */
async function readEvaluations(em: EntityManager, { codes, years }: AnnualBatch) {
  const withPrevious = [...new Set(years.flatMap((year) => [year - 1, year]))];
  const where = { regencyCode: { $in: codes }, year: { $in: withPrevious } };
  const [rounds, entries, scores, weights] = await Promise.all([
    readRows(em, EvaluationRound, { where: { year: { $in: withPrevious } }, orderBy: { phase: "asc" } }),
    readRows(em, EvaluationEntry, { where }),
    readRows(em, ComponentScore, { where }),
    readRows(em, ScoringWeight, { where: {} }),
  ]);
  return {
    rounds,
    entries: new Map(entries.map((entry) => [entryId(entry.regencyCode, entry), entry])),
    scores: Map.groupBy(scores, (score) => entryId(score.regencyCode, score)),
    weights: Map.groupBy(
      weights.toSorted((a, b) => COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component)),
      ({ schemeCode }) => schemeCode,
    ),
  };
}

type Read = Awaited<ReturnType<typeof readEvaluations>>;
type Phase = { readonly year: number; readonly phase: EvaluationPhase };

const entryId = (code: string, { year, phase }: Phase) => `${code} ${year} ${phase}`;

/** The evaluations of a regency's year: one a phase that is known, the latest last. */
export const createEvaluationsLoader = (em: EntityManager) =>
  createAnnualLoader<Evaluation>({
    name: "evaluations",
    load: async (batch) => {
      const read = await readEvaluations(em, batch);
      const rounds = read.rounds.filter(({ year }) => batch.years.includes(year));
      return batch.codes.flatMap((code) => rounds.map((round) => toEvaluation(code, round, read)));
    },
    keyOf: ({ code, year }) => ({ code, year }),
  });

function toEvaluation(code: string, round: EvaluationRound, read: Read): Evaluation {
  const entry = read.entries.get(entryId(code, round));
  if (!entry) return withoutEntry(code, round);
  const components = componentsOf(entry, read).map(({ component, weight, ...score }) => ({
    component,
    weight,
    score: score.score,
    provenance: reportedProvenance(AGENCY, score as ComponentScore),
  }));
  const index = indexFrom(entry, read);
  return {
    code,
    year: round.year,
    phase: round.phase,
    participation: entry.participation,
    index: index?.value ?? null,
    publishedIndex: entry.publishedIndex,
    improvement: index ? changeSince(previousIndex(entry, read), index) : null,
    components,
    schemeCode: entry.schemeCode,
    provenance: reportedProvenance(AGENCY, entry),
  };
}

/** Who is not in a table that names all who were invited, was not; else nobody can tell. */
function withoutEntry(code: string, round: EvaluationRound): Evaluation {
  return {
    ...notKnown(code, round.year),
    phase: round.phase,
    ...(round.isInvitationComplete && {
      participation: Participation.NOT_INVITED,
      provenance: reportedProvenance(AGENCY, round),
    }),
  };
}

const componentsOf = (entry: EvaluationEntry, { scores, weights }: Read) =>
  weigh(scores.get(entryId(entry.regencyCode, entry)) ?? [], weights.get(entry.schemeCode) ?? []);

function indexFrom(entry: EvaluationEntry, read: Read) {
  const components = componentsOf(entry, read);
  return components.length > 0 ? { value: indexOf(components), simulated: entry.simulated } : undefined;
}

/** The index of the latest phase of the year before. */
function previousIndex({ regencyCode, year }: EvaluationEntry, read: Read) {
  const round = read.rounds.findLast((candidate) => candidate.year === year - 1);
  const entry = round && read.entries.get(entryId(regencyCode, round));
  return entry && indexFrom(entry, read);
}

/** The evaluation of a year of which no round is known. */
export const notKnown = (code: string, year: number): Evaluation => ({
  code,
  year,
  phase: null,
  participation: Participation.NOT_KNOWN,
  index: null,
  publishedIndex: null,
  improvement: null,
  components: [],
  schemeCode: null,
  provenance: null,
});

/** The latest published phase of a year that was loaded by `createEvaluationsLoader`. */
export const latestOf = ({ code, year }: AnnualKey, evaluations: readonly Evaluation[]): Evaluation =>
  evaluations.at(-1) ?? notKnown(code, year);
