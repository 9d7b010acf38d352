import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualBatch, type AnnualKey, createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { printView } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { readWeights } from "../scoring-scheme/scoring-scheme.loader.ts";
import { ComponentScore, EvaluationEntry, EvaluationRound } from "./evaluation.entity.ts";
import { type Evaluation, Participation } from "./evaluation.ts";
import { changeSince, indexOf, weigh, type WeighedScore } from "./score.ts";

/** The evaluations of a regency's year, and the one that stands for it. */
export function createEvaluationLoaders(em: EntityManager) {
  const evaluations = createAnnualLoader<Evaluation>({
    name: "evaluations",
    load: async (batch) => {
      const read = await readEvaluations(em, batch);
      const view = printView(batch.view);
      const rounds = read.rounds.filter(({ year }) => batch.years.includes(year));
      return batch.codes.flatMap((code) => rounds.map((round) => toEvaluation(code, round, view, read)));
    },
    keyOf: ({ key }) => key,
  });
  return {
    /** One a phase that is known, the latest last. */
    evaluations,
    latestEvaluation: async (key: AnnualKey) => latestOf(key, await evaluations.load(key)),
  };
}

/** That of the latest phase to which the regency was invited; of the latest phase, if it was invited to none. */
const latestOf = (key: AnnualKey, evaluations: readonly Evaluation[]): Evaluation =>
  evaluations.findLast(({ schemeCode }) => schemeCode !== null) ?? evaluations.at(-1) ?? notKnown(key);

/** Everything that makes the evaluations of a batch, and of the years before, which improvement is measured from. */
async function readEvaluations(em: EntityManager, { codes, years, view }: AnnualBatch) {
  const withPrevious = [...new Set(years.flatMap((year) => [year - 1, year]))];
  const where = { regencyCode: { $in: codes }, year: { $in: withPrevious } };
  const [rounds, entries, scores, weights] = await Promise.all([
    readFigures(em, EvaluationRound, view, { where: { year: { $in: withPrevious } }, orderBy: { phase: "asc" } }),
    readFigures(em, EvaluationEntry, view, { where }),
    readFigures(em, ComponentScore, view, { where }),
    readWeights(em),
  ]);
  return {
    rounds,
    entries: new Map(entries.map((entry) => [placeOf(entry.regencyCode, entry), entry])),
    scores: Map.groupBy(scores, (score) => placeOf(score.regencyCode, score)),
    weights: Map.groupBy(weights, ({ schemeCode }) => schemeCode),
  };
}

type Read = Awaited<ReturnType<typeof readEvaluations>>;
type Round = Pick<EvaluationRound, "year" | "phase">;

const placeOf = (code: string, { year, phase }: Round) => `${code} ${year} ${phase}`;

function toEvaluation(code: string, round: EvaluationRound, view: string, read: Read): Evaluation {
  const key = { code, year: round.year, view };
  const entry = read.entries.get(placeOf(code, round));
  if (!entry) return withoutEntry(key, round);
  const components = weighedScoresOf(entry, read);
  const index = indexFrom(entry, read);
  return {
    key,
    phase: round.phase,
    participation: entry.participation,
    index: index?.value ?? null,
    publishedIndex: entry.publishedIndex,
    improvement: index ? changeSince(previousIndex(entry, read), index) : null,
    components: components.map(({ score: row, weight }) => ({
      component: row.component,
      score: row.score,
      weight,
      provenance: reportedProvenance(AGENCY, row),
    })),
    schemeCode: entry.schemeCode,
    provenance: reportedProvenance(AGENCY, entry),
  };
}

/** Who is not in a table that names all who were invited, was not; else nobody can tell. */
function withoutEntry(key: AnnualKey, round: EvaluationRound): Evaluation {
  return {
    ...notKnown(key),
    phase: round.phase,
    ...(round.isInvitationComplete && {
      participation: Participation.NOT_INVITED,
      provenance: reportedProvenance(AGENCY, round),
    }),
  };
}

/** The evaluation of a year of which no round is known. */
const notKnown = (key: AnnualKey): Evaluation => ({
  key,
  phase: null,
  participation: Participation.NOT_KNOWN,
  index: null,
  publishedIndex: null,
  improvement: null,
  components: [],
  schemeCode: null,
  provenance: null,
});

const weightsOf = ({ schemeCode }: EvaluationEntry, { weights }: Read) => weights.get(schemeCode) ?? [];

const weighedScoresOf = (entry: EvaluationEntry, read: Read): WeighedScore<ComponentScore>[] =>
  weigh(read.scores.get(placeOf(entry.regencyCode, entry)) ?? [], weightsOf(entry, read));

/** None unless every component that the scheme weighs has its score: a part of the sum is no index. */
function indexFrom(entry: EvaluationEntry, read: Read) {
  const scores = weighedScoresOf(entry, read);
  const isWhole = scores.length > 0 && scores.length === weightsOf(entry, read).length;
  return isWhole ? { value: indexOf(scores), simulated: entry.simulated } : undefined;
}

/** The index of the latest phase of the year before to which the regency was invited. */
function previousIndex({ regencyCode, year }: EvaluationEntry, read: Read) {
  const entry = read.rounds
    .filter((round) => round.year === year - 1)
    .map((round) => read.entries.get(placeOf(regencyCode, round)))
    .findLast((candidate) => candidate !== undefined);
  return entry && indexFrom(entry, read);
}
