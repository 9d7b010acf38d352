import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const MAKING =
  "provenance { partCount missingCount missing { part regency { name } } statuses asOf newestAsOf methodology simulated simulatedCount }";

const question = `query ($code: ID!) { province(code: $code) { annual(year: 2023) {
  evaluationSummary { meanIndex participatedCount ${MAKING} }
  progress { dimension meanScore ${MAKING} }
  regencies { code name evaluation { participation index } progress { dimension score target } }
} } }`;

async function yearOf(code: string): Promise<Data> {
  const { data, errors } = await hub.ask(question, { code });
  expect(errors).toEqual([]);
  return data.province.annual;
}

interface Region {
  readonly code: string;
  readonly name: string;
}

const asMissing = (regencies: readonly Region[]) =>
  regencies.map(({ code, name }) => ({ part: code, regency: { name } }));

const meanOf = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

describe("a provincial mean that names the regency it lacks", () => {
  it("is the plain mean of the indexes known, and names all other regencies: of Sumatera Utara 22 of 33", async () => {
    const { evaluationSummary, regencies } = await yearOf("12");
    const { meanIndex, provenance } = evaluationSummary;
    const indexes: (number | null)[] = regencies.map(({ evaluation }: Data) => evaluation.index);
    const known = indexes.filter((index) => index !== null);
    expect(meanIndex).toBe(meanOf(known));
    expect(meanIndex).not.toBe(meanOf(indexes.map((index) => index ?? 0)));
    expect(provenance).toEqual({
      partCount: 11,
      missingCount: 22,
      missing: asMissing(regencies.filter(({ evaluation }: Data) => evaluation.index === null)),
      statuses: ["ACCEPTED"],
      asOf: "2023-12-04",
      newestAsOf: "2023-12-04",
      methodology: "The plain mean of the indexes that are known; of the real ones alone where there is one.",
      simulated: false,
      simulatedCount: 0,
    });
  });

  it("names those that were invited and did not take part, as those that were not invited", async () => {
    const { evaluationSummary, regencies } = await yearOf("12");
    const names = evaluationSummary.provenance.missing.map(({ regency }: Data) => regency.name);
    const having = (participation: string) =>
      regencies
        .filter(({ evaluation }: Data) => evaluation.participation === participation)
        .map(({ name }: Region) => name);
    expect(having("DID_NOT_PARTICIPATE")).toEqual(["Kabupaten Dairi", "Kabupaten Samosir"]);
    expect(names).toEqual(expect.arrayContaining(having("DID_NOT_PARTICIPATE")));
    expect(names).toEqual(expect.arrayContaining(having("NOT_INVITED")));
  });

  it("lacks every regency where none has an index, as in Lampung, of which none was invited", async () => {
    const { evaluationSummary, regencies } = await yearOf("18");
    expect(evaluationSummary).toMatchObject({ meanIndex: null, participatedCount: 0 });
    expect(evaluationSummary.provenance.missing).toEqual(asMissing(regencies));
    expect(evaluationSummary.provenance).toMatchObject({
      partCount: regencies.length,
      methodology: expect.stringContaining("counted"),
    });
  });

  it("says the same of each dimension's progress", async () => {
    const { progress, regencies } = await yearOf("12");
    expect(progress).toHaveLength(6);
    for (const { dimension, meanScore, provenance } of progress) {
      const rowOf = ({ progress: rows }: Data) => rows.find((row: Data) => row.dimension === dimension);
      const scores = regencies.flatMap((regency: Data) => rowOf(regency).score ?? []);
      const targets = regencies.flatMap((regency: Data) => rowOf(regency).target ?? []);
      expect(meanScore).toBe(meanOf(scores));
      expect(provenance).toMatchObject({
        partCount: scores.length + targets.length,
        missingCount: 22,
        missing: asMissing(regencies.filter((regency: Data) => rowOf(regency).score === null)),
        statuses: ["ACCEPTED"],
        methodology: expect.stringContaining("Plain means"),
        simulated: true,
      });
      expect(provenance.asOf < provenance.newestAsOf).toBe(true);
    }
  });

  it("of the nation takes 130 indexes, and names the other 384 regencies", async () => {
    const { data } = await hub.ask(`{ nation { annual(year: 2023) { evaluationSummary { ${MAKING} } } } }`);
    const { provenance } = data.nation.annual.evaluationSummary;
    expect(provenance).toMatchObject({ partCount: 130, missingCount: 384, simulatedCount: 0 });
    expect(provenance.missing).toHaveLength(384);
    const codes = provenance.missing.map(({ part }: Data) => part);
    expect(codes).toEqual(codes.toSorted());
    expect(provenance.missing.every(({ regency }: Data) => regency.name.length > 0)).toBe(true);
  });

  it("asks no more of the databases for the names of 27 regencies than for those of 7", async () => {
    const few = await countStatements(() => yearOf("51"));
    const many = await countStatements(() => yearOf("35"));
    expect(few.length).toBeGreaterThan(4);
    expect(many.length).toBe(few.length);
  });

  it("names all of them while the agency of the scores is away", async () => {
    await hub.takeDown("kominfo");
    try {
      const { data } = await hub.ask(question, { code: "51" });
      const { evaluationSummary, progress, regencies } = data.province.annual;
      expect(evaluationSummary).toBeNull();
      for (const { meanScore, provenance } of progress) {
        expect(meanScore).toBeNull();
        expect(provenance).toMatchObject({ missingCount: 9, missing: asMissing(regencies) });
      }
    } finally {
      await hub.bringBack("kominfo");
    }
  });
});

it("a coverage names the members whose masterplan is not known", async () => {
  await using real = await startTestHub({ demo: false });
  const { data, errors } = await real.ask(`{ province(code: "19") { annual(year: 2023) {
    coverage { unknownCount provenance { missingCount missing { part regency { name } } } }
    regencies { code name membership { masterplanState cohorts { year } } }
  } } }`);
  expect(errors).toEqual([]);
  const { coverage, regencies } = data.province.annual;
  const unknown = regencies.filter(
    ({ membership: { masterplanState, cohorts } }: Data) => masterplanState === "NOT_KNOWN" && cohorts.length > 0,
  );
  expect(coverage).toEqual({ unknownCount: 2, provenance: { missingCount: 2, missing: asMissing(unknown) } });
});

it("a row of progress names what it lacks, and an index the components that make it", async () => {
  const { data, errors } = await hub.ask(`{ regency(code: "51.03") { annual(year: 2023) {
    progress { provenance { partCount missing { part regency { name } } methodology } }
    budget { provenance { partCount missing { part } methodology statuses } }
    membership { provenance { missing { part } } }
    evaluation { index provenance { missing { part } } indexProvenance { agency partCount missing { part } methodology } }
  } } }`);
  expect(errors).toEqual([]);
  const { progress, budget, membership, evaluation } = data.regency.annual;
  for (const { provenance } of progress) {
    expect(provenance).toEqual({
      partCount: 2,
      missing: [],
      methodology: "The score minus the target, judged by the rule of `ruleVersion`.",
    });
  }
  expect(budget.provenance).toMatchObject({ missing: [], statuses: ["ACCEPTED"] });
  expect(membership.provenance).toEqual({ missing: [] });
  expect(evaluation).toEqual({
    index: 2.97,
    provenance: { missing: null },
    indexProvenance: {
      agency: "kominfo",
      partCount: 5,
      missing: [],
      methodology: "The sum of the components' scores, each by its weight in the scoring scheme.",
    },
  });
});
