import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

const BADUNG = "51.03";

const applied = (year: number, status: string) => ({
  figures: [
    { figure: `BUDGET_LINE/${BADUNG}/${year}/APBD_REGENCY`, outcome: "APPLIED", status, revision: 1, refusals: [] },
  ],
  refusals: [],
});

// The way of approval is data: a second ministry's signature is one more row, and nothing else is told to the hub.
// Who signs after the owning ministry has a figure from there; who signs beside it has it from the province.
describe.each([
  ["after", 4, (bappenas: Changer) => [bappenas]],
  ["beside", 3, () => []],
])("where the ministry of finance signs %s the owning one", (_where, position, findBetween) => {
  let hub: TestHub;
  let ketut: Changer;
  let made: Changer;
  let bappenas: Changer;
  let kemenkeu: Changer;
  beforeAll(async () => {
    hub = await startTestHub({ demo: false });
    await hub.sql(
      "bappenas",
      `insert into approval_step (kind, step, position, status, role, agency)
       values ('BUDGET_LINE', 'SIGN', $1, 'ACCEPTED', 'MINISTRY_STEWARD', 'kemenkeu')`,
      [position],
    );
    [ketut, made, bappenas, kemenkeu] = await Promise.all([
      changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: BADUNG }),
      changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" }),
      changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" }),
      changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "kemenkeu" }),
    ]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  /** Each test has a year of its own. */
  const ofBadung = (year: number) => ({ regency: { code: BADUNG, year } });

  async function verifiedIn(year: number): Promise<void> {
    await ketut.report({
      budgetLines: [{ regencyCode: BADUNG, year, budgetSource: "APBD_REGENCY", planned: "100" }],
    });
    await ketut.submit(ofBadung(year));
    expect(await made.verify(ofBadung(year))).toEqual(applied(year, "VERIFIED"));
  }

  async function publicIn(year: number): Promise<Data> {
    const { data } = await hub.ask(
      `query ($year: Int!) { regency(code: "${BADUNG}") { annual(year: $year) { budget { planned } } } }`,
      { year },
    );
    return data.regency.annual.budget.planned;
  }

  it("a figure is accepted when both have signed, and verified until then", async () => {
    await verifiedIn(2020);
    expect(await bappenas.accept(ofBadung(2020))).toEqual(applied(2020, "VERIFIED"));
    expect(await publicIn(2020)).toBeNull();
    expect((await bappenas.accept(ofBadung(2020))).refusals).toMatchObject([
      { code: "FORBIDDEN", message: expect.stringMatching(/ is for the steward of kemenkeu$/) },
    ]);
    expect(await kemenkeu.accept(ofBadung(2020))).toEqual(applied(2020, "ACCEPTED"));
    expect(await publicIn(2020)).toBe("100");
  });

  it("a ministry that accepts a year means what waits for its own signature", async () => {
    await verifiedIn(2021);
    await bappenas.accept(ofBadung(2021));
    const other = { regencyCode: BADUNG, year: 2021, indicatorCode: "spbe_index", realization: 3 };
    await ketut.report({ indicatorRealizations: [other] });
    await ketut.submit(ofBadung(2021));
    await made.verify(ofBadung(2021));
    expect((await bappenas.accept(ofBadung(2021))).figures).toMatchObject([
      { figure: `INDICATOR_REALIZATION/${BADUNG}/2021/spbe_index`, outcome: "APPLIED", status: "ACCEPTED" },
    ]);
    expect(await kemenkeu.accept(ofBadung(2021))).toEqual(applied(2021, "ACCEPTED"));
  });

  it("both may open what both have accepted", async () => {
    for (const [year, ministry] of [
      [2022, bappenas],
      [2023, kemenkeu],
    ] as const) {
      await verifiedIn(year);
      await bappenas.accept(ofBadung(year));
      await kemenkeu.accept(ofBadung(year));
      expect(await ministry.reopen({ ...ofBadung(year), reason: "Temuan BPK" })).toEqual(applied(year, "RETURNED"));
    }
  });

  it("what the other has opened for a correction, it can neither see nor open", async () => {
    await verifiedIn(2019);
    await bappenas.accept(ofBadung(2019));
    await kemenkeu.accept(ofBadung(2019));
    await bappenas.reopen({ ...ofBadung(2019), reason: "Temuan BPK" });
    expect(await kemenkeu.reopen({ ...ofBadung(2019), reason: "Temuan BPK" })).toEqual({
      figures: [],
      refusals: [
        {
          code: "CONFLICT",
          message: "one of the figures is on its way of approval already, and nothing was done",
          path: ["input"],
        },
      ],
    });
  });

  it("what it returns goes back to whom it came from, and from there on to the regency", async () => {
    await verifiedIn(2024);
    await bappenas.accept(ofBadung(2024));
    const reason = "Pagu tidak sesuai";
    expect(await kemenkeu.giveBack({ ...ofBadung(2024), reason })).toEqual(applied(2024, "RETURNED"));

    for (const ministry of findBetween(bappenas)) {
      expect(await ministry.giveBack({ ...ofBadung(2024), reason })).toEqual(applied(2024, "RETURNED"));
    }
    expect((await ketut.report(reportOf(2024, 1))).refusals).toMatchObject([
      {
        code: "LOCKED",
        message: expect.stringMatching(/ is RETURNED and waits for VERIFY by the coordinator of 51; have it returned/),
      },
    ]);

    // The province finds it right, and both must sign anew.
    expect(await made.verify(ofBadung(2024))).toEqual(applied(2024, "VERIFIED"));
    expect(await bappenas.accept(ofBadung(2024))).toEqual(applied(2024, "VERIFIED"));
    expect(await kemenkeu.accept(ofBadung(2024))).toEqual(applied(2024, "ACCEPTED"));
  });

  it("the province may return further what was returned to it", async () => {
    await verifiedIn(2025);
    const reason = "Pagu tidak sesuai";
    for (const ministry of findBetween(bappenas)) await ministry.accept(ofBadung(2025));
    await kemenkeu.giveBack({ ...ofBadung(2025), reason });
    for (const ministry of findBetween(bappenas)) await ministry.giveBack({ ...ofBadung(2025), reason });
    expect(await made.giveBack({ ...ofBadung(2025), reason })).toEqual(applied(2025, "RETURNED"));
    expect((await ketut.report(reportOf(2025, 1))).figures).toMatchObject([
      { outcome: "APPLIED", status: "DRAFT", revision: 2 },
    ]);
  });

  const reportOf = (year: number, expectedRevision: number) => ({
    budgetLines: [{ regencyCode: BADUNG, year, budgetSource: "APBD_REGENCY", planned: "120", expectedRevision }],
  });
});

it("a step that is taken out of the way again leaves nothing stuck", async () => {
  await using hub = await startTestHub({ demo: false });
  const [ketut, made, bappenas] = await Promise.all([
    changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: BADUNG }),
    changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" }),
    changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" }),
  ]);
  await hub.sql(
    "bappenas",
    `insert into approval_step (kind, step, position, status, role, agency)
     values ('BUDGET_LINE', 'SIGN', 4, 'ACCEPTED', 'MINISTRY_STEWARD', 'kemenkeu')`,
  );
  const year = { regency: { code: BADUNG, year: 2024 } };
  await ketut.report({
    budgetLines: [{ regencyCode: BADUNG, year: 2024, budgetSource: "APBD_REGENCY", planned: "100" }],
  });
  await ketut.submit(year);
  await made.verify(year);
  expect(await bappenas.accept(year)).toEqual(applied(2024, "VERIFIED"));
  await hub.sql("bappenas", "delete from approval_step where step = 'SIGN'");
  expect(await bappenas.accept(year)).toEqual(applied(2024, "ACCEPTED"));
});
