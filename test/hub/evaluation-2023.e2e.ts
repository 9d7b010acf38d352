import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

interface Regency {
  readonly code: string;
  readonly name: string;
  readonly evaluation: {
    readonly phase: string;
    readonly participation: string;
    readonly index: number | null;
    readonly publishedIndex: number | null;
    readonly improvement: number | null;
    readonly components: readonly {
      component: string;
      score: number;
      weight: number;
      provenance: { simulated: boolean };
    }[];
    readonly scheme: { code: string } | null;
    readonly provenance: Record<string, unknown> | null;
  };
}

let hub: TestHub;
let regencies: Regency[];
beforeAll(async () => {
  hub = await startTestHub();
  const { data } = await hub.ask(`{
    nation { annual(year: 2023) { provinces { regencies {
      code name
      evaluation {
        phase participation index publishedIndex improvement scheme { code }
        components { component score weight provenance { simulated } }
        provenance { source asOf receivedAt status revision simulated }
      }
    } } } }
  }`);
  regencies = data.nation.annual.provinces.flatMap((province: { regencies: Regency[] }) => province.regencies);
});
afterAll(() => hub[Symbol.asyncDispose]());

const having = (participation: string) =>
  regencies.filter(({ evaluation }) => evaluation.participation === participation);

it("computes from components and weights what Kominfo published, within 0.006, for all 130", () => {
  const took = having("PARTICIPATED");
  expect(took).toHaveLength(130);
  for (const { evaluation } of took) {
    const { index, publishedIndex, components } = evaluation;
    const weighted = components.reduce((sum, { score, weight }) => sum + score * weight, 0);
    expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(Math.abs(weighted - Number(publishedIndex))).toBeLessThan(0.006);
    expect(Math.abs(Number(index) - weighted)).toBeLessThanOrEqual(0.005 + 1e-9);
  }
});

it("shows the 11 that did not take part as such, never as zero, and the other 373 as not invited", () => {
  const stayedAway = having("DID_NOT_PARTICIPATE");
  expect(stayedAway).toHaveLength(11);
  for (const { evaluation } of stayedAway) {
    expect(evaluation).toMatchObject({ index: null, publishedIndex: null, components: [] });
  }
  expect(having("NOT_INVITED")).toHaveLength(373);
  expect(having("NOT_KNOWN")).toHaveLength(0);
});

it("keeps the seven collaboration scores of zero, which are real", () => {
  const zeros = regencies.flatMap(({ evaluation }) =>
    evaluation.components.filter(({ component, score }) => component === "COLLABORATION" && score === 0),
  );
  expect(zeros).toHaveLength(7);
});

it("says of every published figure when it was published, and of no improvement that mixes real and made up", () => {
  for (const { evaluation } of having("PARTICIPATED")) {
    expect(evaluation.provenance).toMatchObject({
      asOf: "2023-12-04",
      receivedAt: "2023-12-04T00:00:00.000Z",
      status: "ACCEPTED",
      revision: 1,
      simulated: false,
    });
    expect(evaluation.components.every(({ provenance }) => !provenance.simulated)).toBe(true);
    expect(evaluation.improvement).toBeNull();
  }
});

it("finds the mean of the nation, the lowest and the highest", async () => {
  const { data } = await hub.ask(`{ nation { annual(year: 2023) { evaluationSummary {
    meanIndex lowest { regency { name } index } highest { regency { name } index } participatedCount provenance { simulated partCount }
  } } } }`);
  expect(data.nation.annual.evaluationSummary).toEqual({
    meanIndex: 2.81,
    lowest: { regency: { name: "Kabupaten Raja Ampat" }, index: 1.16 },
    highest: { regency: { name: "Kota Surakarta" }, index: 3.84 },
    participatedCount: 130,
    provenance: { simulated: false, partCount: 130 },
  });
  const best = having("PARTICIPATED").toSorted((a, b) => Number(b.evaluation.index) - Number(a.evaluation.index));
  expect(best.slice(1, 5).map(({ name, evaluation }) => [name, evaluation.index])).toEqual([
    ["Kota Bandung", 3.83],
    ["Kota Madiun", 3.71],
    ["Kabupaten Gunungkidul", 3.66],
    ["Kota Surabaya", 3.65],
  ]);
});

it("shows Kabupaten Malang's 117 real marks, from which its components and dimensions follow", async () => {
  const { data } = await hub.ask(`{ regency(code: "35.07") { annual(year: 2023) {
    dimensionScores { dimension score provenance { simulated } }
    evaluation { components { component score } marks { question component dimension subDimension mark provenance { simulated } } }
  } } }`);
  const { evaluation, dimensionScores } = data.regency.annual;
  expect(evaluation.marks).toHaveLength(117);
  expect(evaluation.marks.every(({ provenance }: Marked) => !provenance.simulated)).toBe(true);
  for (const { component, score } of evaluation.components) {
    expect(meanOf(evaluation.marks.filter((mark: Marked) => mark.component === component))).toBeCloseTo(score, 1);
  }
  expect(evaluation.marks.filter(({ dimension }: Marked) => dimension !== null)).toHaveLength(89);
  expect(dimensionScores).toHaveLength(6);
  for (const { dimension, score, provenance } of dimensionScores) {
    expect(provenance.simulated).toBe(false);
    expect(round(meanOf(evaluation.marks.filter((mark: Marked) => mark.dimension === dimension)))).toBe(score);
  }
  expect(evaluation.marks.find(({ question }: Marked) => question === "4.5.2.1")).toMatchObject({
    subDimension: "LEARNING",
  });
});

it("makes up marks that average to the official component scores, and marks them as simulated", async () => {
  const { data } = await hub.ask(`{ province(code: "51") { annual(year: 2023) { regencies { name evaluation {
    components { component score } marks { component mark provenance { simulated } }
  } } } } }`);
  const evaluated = data.province.annual.regencies.filter(
    ({ evaluation }: Regency) => evaluation.components.length > 0,
  );
  expect(evaluated).toHaveLength(2);
  for (const { evaluation } of evaluated) {
    expect(evaluation.marks).toHaveLength(111);
    for (const { component, score } of evaluation.components) {
      const marks = evaluation.marks.filter((mark: Marked) => mark.component === component);
      expect(marks.every(({ provenance }: Marked) => provenance.simulated)).toBe(true);
      expect(round(meanOf(marks))).toBe(score);
    }
  }
});

interface Marked {
  readonly question: string;
  readonly component: string;
  readonly dimension: string | null;
  readonly mark: number;
  readonly provenance: { readonly simulated: boolean };
}

const meanOf = (marks: readonly Marked[]) => marks.reduce((sum, { mark }) => sum + mark, 0) / marks.length;
const round = (value: number) => Math.round(value * 100 + 1e-9) / 100;
