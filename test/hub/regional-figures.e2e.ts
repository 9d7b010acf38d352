import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await changerOf(hub, "regional", { role: "MINISTRY_STEWARD", agency: "regional" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const SOURCE = "BPS: Indeks Pembangunan Manusia";

/** The human development index of a region in a year. */
const hdi = (regionCode: string, year: number, value: number) => ({
  regionCode,
  year,
  indicator: "hdi_ipm",
  value,
  unit: "index 0-100",
  source: SOURCE,
});

const STATISTICS = `statistics { indicator value isSuspect provenance { status revision source } }`;
const told = (value: number, { status = "ACCEPTED", revision = 1, source = SOURCE } = {}) => ({
  indicator: "hdi_ipm",
  value,
  isSuspect: false,
  provenance: { status, revision, source },
});

it("publishes statistics of a regency, a province and the nation when the steward accepts them", async () => {
  const read = async (minStatus: string) => {
    const year = `annual(year: 2025, minStatus: ${minStatus}) { ${STATISTICS} }`;
    const { data } = await steward.ask(
      `{ regency(code: "51.03") { ${year} } province(code: "51") { ${year} } nation { ${year} } }`,
    );
    return [data.regency, data.province, data.nation].map(({ annual }) => annual.statistics);
  };
  const names = ["51.03", "51", "ID"].map((code) => `STATISTIC/${code}/2025/hdi_ipm`);
  const statistics = [hdi("51.03", 2025, 83.1), hdi("51", 2025, 79.4), hdi("ID", 2025, 75.1)];

  const reported = await steward.report({ statistics });
  expect(reported).toMatchObject({
    figures: names.map((figure) => ({ figure, outcome: "APPLIED", status: "DRAFT", revision: 1 })),
    refusals: [],
  });
  expect(await read("ACCEPTED")).toEqual([[], [], []]);
  expect(await read("DRAFT")).toEqual([83.1, 79.4, 75.1].map((value) => [told(value, { status: "DRAFT" })]));

  const ofBali = await steward.accept({ province: { code: "51", year: 2025 } });
  const ofIndonesia = await steward.accept({ figures: [{ figure: names[2], expectedRevision: 1 }] });
  expect([...ofBali.figures, ...ofIndonesia.figures]).toMatchObject(
    names.map((figure) => ({ figure, outcome: "APPLIED", status: "ACCEPTED" })),
  );
  expect(await read("ACCEPTED")).toEqual([83.1, 79.4, 75.1].map((value) => [told(value)]));
});

it("corrects a published statistic for a reason, and the indicator follows when it is accepted", async () => {
  const figure = "STATISTIC/51.03/2021/hdi_ipm";
  const reason = "BPS has corrected it";
  const read = async () => {
    const { data } = await hub.ask(`{ regency(code: "51.03") { annual(year: 2021) {
      ${STATISTICS} indicators { indicator realization isSuspect provenance { revision } }
    } } }`);
    const isHdi = ({ indicator }: { indicator: string }) => indicator === "hdi_ipm";
    return {
      statistic: data.regency.annual.statistics.find(isHdi),
      indicator: data.regency.annual.indicators.find(isHdi),
    };
  };
  const published = await read();
  expect(published).toMatchObject({
    statistic: { value: 81.83, isSuspect: false, provenance: { status: "ACCEPTED", revision: 1 } },
    indicator: { realization: 81.83, isSuspect: false },
  });

  const correction = { statistics: [{ ...hdi("51.03", 2021, 0), isSuspect: true, expectedRevision: 1 }] };
  expect((await steward.report({ ...correction, reason })).refusals).toMatchObject([{ code: "LOCKED" }]);
  const reopening = { figures: [{ figure, expectedRevision: 1 }] };
  expect((await steward.reopen(reopening)).refusals).toMatchObject([{ code: "REASON_REQUIRED" }]);
  expect((await steward.reopen({ ...reopening, reason })).figures).toMatchObject([{ status: "RETURNED" }]);
  expect((await steward.report(correction)).refusals).toMatchObject([{ code: "REASON_REQUIRED" }]);
  expect((await steward.report({ ...correction, reason })).figures).toMatchObject([{ status: "DRAFT", revision: 2 }]);
  expect(await read()).toEqual(published);

  await steward.accept({ regency: { code: "51.03", year: 2021 } });
  expect(await read()).toEqual({
    statistic: { ...told(0, { revision: 2 }), isSuspect: true },
    indicator: { indicator: "hdi_ipm", realization: 0, isSuspect: true, provenance: expect.anything() },
  });
});

describe("a report is refused, with words:", () => {
  const report = (...statistics: object[]) => steward.report({ statistics });

  it.each([
    ["99.99", "there is no region 99.99; check regionCode"],
    ["91.01", "91.01 is a former code; the region has 93.01 today"],
  ])("of the region %s", async (regionCode, message) => {
    const { figures, refusals } = await report(hdi("51", 2024, 79), hdi(regionCode, 2024, 79));
    expect(refusals).toEqual([{ code: "INVALID", message, path: ["input", "statistics", "1"] }]);
    expect(figures).toMatchObject([{ outcome: "NOT_APPLIED" }, { outcome: "REFUSED" }]);
  });

  it.each([
    ["regionCode", "5103", 'regionCode must be "ID", or a code such as "51" or "51.71"'],
    ["year", 2016, expect.stringMatching(/^year must be a year from 2017 to \d{4}$/)],
    ["indicator", "HDI/IPM", 'indicator must be a name of small letters, digits and _, such as "hdi_ipm"'],
    ["value", 79.12345, "value must have at most four places after the point"],
    ["value", 1e14, "value must be at most 99999999999999"],
    ["value", -1e14, "value must be at least -99999999999999"],
    ["unit", "", "unit must have from 1 to 100 letters"],
    ["unit", "per\u0000cent", "unit must not contain the character U+0000"],
  ])("whose %s is %j", async (property, value, message) => {
    const { refusals } = await report({ ...hdi("51", 2024, 79), [property]: value });
    expect(refusals).toEqual([{ code: "INVALID", message, path: ["input", "statistics", "0", property] }]);
  });

  it.each([
    { role: "PROVINCE_COORDINATOR", region: "51" },
    { role: "REGENCY_OPERATOR", region: "51.03" },
    { role: "MINISTRY_STEWARD", agency: "bappenas" },
  ] as const)("by $role", async (actor) => {
    const other = await changerOf(hub, "regional", actor);
    expect((await other.report({ statistics: [hdi("ID", 2024, 75)] })).refusals).toEqual([
      {
        code: "FORBIDDEN",
        message: "STATISTIC/ID/2024/hdi_ipm is for the steward of regional to report",
        path: ["input", "statistics", "0"],
      },
    ]);
  });
});
