import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let ofBali: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ofBali = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "51" });
  const bappenas = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
  const kominfo = await changerOf(hub, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo" });
  const ofLiving = (regencyCode: string) => ({ regencyCode, year: 2025, dimension: "LIVING", source: "Kertas kerja" });
  const dimensionTargets = [...Object.keys(MARKS), "51.05"].map((code) => ({ ...ofLiving(code), target: 3 }));
  await settle(bappenas, { dimensionTargets });
  const dimensionScores = Object.entries(MARKS).map(([code, score]) => ({ ...ofLiving(code), phase: "FIRST", score }));
  await settle(kominfo, { dimensionScores });
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Of Bali; Banyuwangi leads, too, in another province. */
const MARKS: Record<string, number> = {
  "51.01": 2,
  "51.02": 3.2,
  "51.03": 3.8,
  "51.04": 3.5,
  "51.71": 3.6,
  "35.10": 4,
};

async function settle(person: Changer, input: Data): Promise<void> {
  const { figures, refusals } = await person.report(input);
  expect(refusals).toEqual([]);
  const named = figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision }));
  expect((await person.accept({ figures: named })).refusals).toEqual([]);
}

async function readLiving(code = "51"): Promise<Data> {
  const { data, errors } = await hub.ask(
    `query Read($code: ID!) { province(code: $code) { annual(year: 2025) { coordination {
      dimension notKnownCount
      leading { code score }
      pairs {
        lagging { code score regency { name } } status
        helpers { code score isNeighbor regency { name } neighborProvenance { figure source simulated } }
      }
      provenance { simulated missingCount }
    } } } }`,
    { code },
  );
  return { errors, living: data.province.annual.coordination?.find(({ dimension }: Data) => dimension === "LIVING") };
}

const codesOf = (rows: Data): string[] => rows.map(({ code }: Data) => code);

describe("the coordination of a province", () => {
  it("sets who lags beside those of the same province who lead, by score", async () => {
    const { errors, living } = await readLiving();
    expect(errors).toEqual([]);
    expect(codesOf(living.leading)).toEqual(["51.03", "51.71", "51.04"]);
    expect(living).toMatchObject({ notKnownCount: 4, provenance: { simulated: false, missingCount: 4 } });
    expect(living.pairs).toMatchObject([
      { lagging: { code: "51.01", score: 2, regency: { name: "Kabupaten Jembrana" } }, status: "OFF_TRACK" },
    ]);
    expect(codesOf(living.pairs[0].helpers)).toEqual(["51.03", "51.71", "51.04"]);
    expect(living.pairs[0].helpers[0]).toMatchObject({ isNeighbor: false, neighborProvenance: null });
  });

  it("puts a neighbor first when its province has told that it is one", async () => {
    const neighborhoods = [
      { regencyCode: "51.01", neighborCode: "51.02", isNeighbor: true, source: "Peta RBI" },
      { regencyCode: "35.10", neighborCode: "51.01", isNeighbor: true },
    ];
    expect((await ofBali.report({ neighborhoods })).refusals).toMatchObject([
      { code: "FORBIDDEN", message: expect.stringContaining("coordinator of 35") },
    ]);
    await settle(ofBali, { neighborhoods: neighborhoods.slice(0, 1) });
    const ofEastJava = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "35" });
    await settle(ofEastJava, { neighborhoods: neighborhoods.slice(1) });
    const { helpers } = (await readLiving()).living.pairs[0];
    expect(codesOf(helpers)).toEqual(["51.02", "51.03", "51.71"]);
    expect(helpers[0]).toMatchObject({
      isNeighbor: true,
      regency: { name: "Kabupaten Tabanan" },
      neighborProvenance: { figure: "NEIGHBORHOOD/51.01/51.02", source: "Peta RBI", simulated: false },
    });
  });

  it("reads a neighborhood from both sides, across the border of two provinces", async () => {
    const read = async (code: string) =>
      (await hub.ask(`{ regency(code: "${code}") { neighbors { code regency { name } provenance { figure } } } }`)).data
        .regency.neighbors;
    expect(await read("35.10")).toEqual([
      {
        code: "51.01",
        regency: { name: "Kabupaten Jembrana" },
        provenance: { figure: "NEIGHBORHOOD/35.10/51.01" },
      },
    ]);
    expect(codesOf(await read("51.01"))).toEqual(["35.10", "51.02"]);
    expect(await read("51.03")).toEqual([]);
  });

  it("takes back a neighborhood that was none", async () => {
    const figures = [{ figure: "NEIGHBORHOOD/51.01/51.02", expectedRevision: 1 }];
    const reason = "Salah baca peta";
    await ofBali.reopen({ figures, reason });
    const taken = { regencyCode: "51.01", neighborCode: "51.02", isNeighbor: false, expectedRevision: 1 };
    await ofBali.report({ neighborhoods: [taken], reason });
    await ofBali.accept({ figures: [{ ...figures[0], expectedRevision: 2 }] });
    expect(codesOf((await readLiving()).living.pairs[0].helpers)).toEqual(["51.03", "51.71", "51.04"]);
  });

  it.each([
    ["51.02", "51.01", "51.01 comes before 51.02; report them the other way round"],
    ["51.02", "51.02", "51.02 is no neighbor of its own; name another"],
  ])("a neighborhood of %s and %s is refused", async (regencyCode, neighborCode, message) => {
    const { refusals } = await ofBali.report({ neighborhoods: [{ regencyCode, neighborCode, isNeighbor: true }] });
    expect(refusals).toEqual([{ code: "INVALID", message, path: ["input", "neighborhoods", "0"] }]);
    const written = hub.sql(
      "provincial",
      `insert into neighborhood (regency_code, neighbor_code, is_neighbor, received_at, status, simulated)
       values ('${regencyCode}', '${neighborCode}', true, now(), 'DRAFT', false)`,
    );
    await expect(written).rejects.toThrow("neighborhood_order_check");
  });

  it("tells of a regency what it spent in a dimension, beside how far it has come", async () => {
    const operator = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.01" });
    const steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
    const living = { regencyCode: "51.01", year: 2025, dimension: "LIVING", planned: "4000", realized: "3000" };
    const { figures, refusals } = await operator.report({ budgetAllocations: [{ ...living, source: "APBD" }] });
    expect(refusals).toEqual([]);
    const named = { figures: [{ figure: figures[0].figure, expectedRevision: 1 }] };
    await operator.submit(named);
    const coordinator = await changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" });
    await coordinator.verify(named);
    await steward.accept(named);
    const { data, errors } = await hub.ask(`{ regency(code: "51.01") { annual(year: 2025) { spendingAgainstProgress {
      dimension spendingStatus planned realized realizedShare gap status provenance { simulated missing { part } }
    } } } }`);
    expect(errors).toEqual([]);
    const rows = data.regency.annual.spendingAgainstProgress;
    expect(rows).toHaveLength(6);
    expect(rows.find(({ dimension }: Data) => dimension === "LIVING")).toEqual({
      dimension: "LIVING",
      spendingStatus: "REPORTED",
      planned: "4000",
      realized: "3000",
      realizedShare: 0.75,
      gap: -1,
      status: "OFF_TRACK",
      provenance: { simulated: false, missing: [] },
    });
    expect(rows[0]).toMatchObject({ spendingStatus: "NOT_REPORTED", planned: null, realizedShare: null });
  });

  it("judges nobody while the targets' agency is away, and says so", async () => {
    await hub.takeDown("bappenas");
    const { errors, living } = await readLiving();
    await hub.bringBack("bappenas");
    expect(errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "bappenas" } }]);
    expect(living).toMatchObject({ leading: [], pairs: [], notKnownCount: 9 });
  });
});
