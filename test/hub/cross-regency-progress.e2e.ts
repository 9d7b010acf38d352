import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

const headline = await readFile(
  new URL("../../schema/operations/cross-regency-progress.graphql", import.meta.url),
  "utf8",
);

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

async function progressOf(code: string, year = 2023) {
  const { status, data, errors } = await hub.ask(headline, { code, year });
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  return data.province;
}

const DIMENSIONS = ["GOVERNANCE", "BRANDING", "ECONOMY", "LIVING", "SOCIETY", "ENVIRONMENT"];

describe("the progress of a province's regencies, answered by all four agencies", () => {
  it("tells of Bali that two of nine regencies took part in 2023 and seven were not invited", async () => {
    const bali = await progressOf("51");
    expect(bali.name).toBe("Bali");
    expect(bali.annual.coverage).toMatchObject({ regencyCount: 9, memberCount: 7 });
    expect(bali.annual.evaluationSummary).toEqual({
      meanIndex: 3.2,
      lowest: { regency: { name: "Kabupaten Badung" }, index: 2.97 },
      highest: { regency: { name: "Kota Denpasar" }, index: 3.43 },
      participatedCount: 2,
      didNotParticipateCount: 0,
      notInvitedCount: 7,
      notKnownCount: 0,
      provenance: { simulated: false },
    });
    const badung = bali.annual.regencies.find(({ code }: { code: string }) => code === "51.03");
    expect(badung.membership).toEqual({ stage: "IMPLEMENTATION", cohorts: [{ year: 2017 }] });
    expect(badung.evaluation).toEqual({
      participation: "PARTICIPATED",
      index: 2.97,
      improvement: null,
      components: [
        { component: "BASELINE", score: 3.52, weight: 0.1 },
        { component: "OUTPUT", score: 2.97, weight: 0.2 },
        { component: "OUTCOME", score: 3.08, weight: 0.3 },
        { component: "IMPACT", score: 3.14, weight: 0.2 },
        { component: "QUICK_WIN", score: 2.35, weight: 0.2 },
      ],
      provenance: {
        source: "Kementerian Kominfo, Ditjen Aptika: Laporan Evaluasi Smart City 2023 Tahap II, Kabupaten Malang",
        asOf: "2023-12-04",
        simulated: false,
      },
    });
    const tabanan = bali.annual.regencies.find(({ code }: { code: string }) => code === "51.02");
    expect(tabanan.evaluation).toMatchObject({ participation: "NOT_INVITED", index: null, components: [] });
  });

  it.each([
    ["51", "Bali", 9],
    ["35", "Jawa Timur", 38],
    ["34", "Daerah Istimewa Yogyakarta", 5],
    ["93", "Papua Selatan", 4],
  ])("answers for %s (%s) with all %i regencies, six dimensions each", async (code, name, count) => {
    const province = await progressOf(code);
    expect(province.name).toBe(name);
    const { regencies, coverage, evaluationSummary, progress } = province.annual;
    expect(regencies).toHaveLength(count);
    for (const regency of regencies) {
      expect(regency.progress.map(({ dimension }: { dimension: string }) => dimension)).toEqual(DIMENSIONS);
      expect(regency.budget).not.toBeNull();
    }
    expect(coverage.regencyCount).toBe(count);
    expect(sumOf(evaluationSummary, PARTICIPATION_COUNTS)).toBe(count);
    expect(progress.map(({ dimension }: { dimension: string }) => dimension)).toEqual(DIMENSIONS);
    for (const row of progress) expect(sumOf(row, STATUS_COUNTS)).toBe(count);
  });

  it("lists Merauke under its code of today, in the province that came after the evaluation's", async () => {
    const papuaSelatan = await progressOf("93");
    expect(papuaSelatan.annual.regencies.map(({ code }: { code: string }) => code)).toEqual([
      "93.01",
      "93.02",
      "93.03",
      "93.04",
    ]);
  });

  it("asks no more of the databases for 38 regencies than for 9", async () => {
    const few = await countStatements(() => progressOf("51"));
    const many = await countStatements(() => progressOf("35"));
    expect(few.length).toBeGreaterThan(4);
    expect(many.length).toBe(few.length);
    // As many as when figures had no states yet, and one that tells who has withdrawn.
    expect(many.length).toBeLessThanOrEqual(16);
  });

  it("calls each agency no more often for 38 regencies than for 9", async () => {
    const few = await callsDuring(() => progressOf("51"));
    const many = await callsDuring(() => progressOf("35"));
    expect(many).toEqual(few);
    expect(many).toEqual({ kominfo: 1, bappenas: 1, provincial: 1, regional: 2 });
  });
});

const PARTICIPATION_COUNTS = ["participatedCount", "didNotParticipateCount", "notInvitedCount", "notKnownCount"];
const STATUS_COUNTS = [
  "onTrackCount",
  "atRiskCount",
  "offTrackCount",
  "noTargetCount",
  "noDataCount",
  "unavailableCount",
];

const sumOf = (row: Record<string, number>, counts: readonly string[]) =>
  counts.reduce((sum, count) => sum + (row[count] ?? Number.NaN), 0);

/** How often the gateway asked each agency, by its own metrics. */
async function callsDuring(run: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await readCalls();
  await run();
  const after = await readCalls();
  return Object.fromEntries(Object.entries(after).map(([agency, calls]) => [agency, calls - (before[agency] ?? 0)]));
}

async function readCalls(): Promise<Record<string, number>> {
  const metrics = await (await fetch(`${hub.url}/metrics`)).text();
  const calls = metrics.matchAll(/^simpul_agency_call_duration_seconds_count\{agency="(\w+)",outcome="ok"\} (\d+)$/gm);
  return Object.fromEntries([...calls].map(([, agency, count]) => [agency, Number(count)]));
}
