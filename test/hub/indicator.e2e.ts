import { afterAll, beforeAll, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let steward: Changer;
let ofBadung: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
  ofBadung = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.03" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const BUSES = {
  code: "bus_riders",
  name: "Penumpang bus per hari",
  dimension: "LIVING",
  unit: "orang",
  direction: "HIGHER_IS_BETTER",
  isStatistic: false,
};
const acceptAll = ({ figures }: Data) =>
  steward.accept({ figures: figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision })) });

it("an indicator is told by the ministry, and is there for all when it is accepted", async () => {
  const reported = await steward.report({ indicators: [BUSES] });
  expect(reported.refusals).toEqual([]);
  const read = () => hub.ask("{ indicators { code unit direction provenance { figure revision status } } }");
  const codes = ({ data }: Data): string[] => data.indicators.map(({ code }: Data) => code);
  expect(codes(await read())).not.toContain("bus_riders");
  await acceptAll(reported);
  expect((await read()).data.indicators).toContainEqual({
    code: "bus_riders",
    unit: "orang",
    direction: "HIGHER_IS_BETTER",
    provenance: { figure: "INDICATOR/bus_riders", revision: 1, status: "ACCEPTED" },
  });
});

it("its target and realization are reported by its code, and shown in its unit", async () => {
  const target = { regencyCode: "51.03", year: 2024, indicatorCode: "bus_riders", target: 4000 };
  await acceptAll(await steward.report({ indicatorTargets: [target] }));
  const { data } = await hub.ask(
    `{ regency(code: "51.03") { annual(year: 2024) { indicators { indicator target realization unit direction } } } }`,
  );
  expect(data.regency.annual.indicators).toContainEqual({
    indicator: "bus_riders",
    target: 4000,
    realization: null,
    unit: "orang",
    direction: "HIGHER_IS_BETTER",
  });
});

it("is refused of others, by a code that is none, and where the indicator is not told yet", async () => {
  expect((await ofBadung.report({ indicators: [{ ...BUSES, code: "train_riders" }] })).refusals).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
  expect((await steward.report({ indicators: [{ ...BUSES, code: "Bus Riders" }] })).refusals).toMatchObject([
    { code: "INVALID", message: "code must be small letters and digits, parted by _" },
  ]);
  const target = { regencyCode: "51.03", year: 2024, indicatorCode: "tram_riders", target: 1 };
  expect((await steward.report({ indicatorTargets: [target] })).refusals).toMatchObject([
    { code: "INVALID", message: "there is no indicator code tram_riders; check indicatorCode" },
  ]);
});
