import { expect, it } from "vitest";
import { startTestHub } from "../testkit/hub.ts";

it("finds Merauke by the code that it bore before the split of Papua", async () => {
  await using hub = await startTestHub();
  const { data, errors } = await hub.ask(`{ regency(code: "91.01") { code name foundByFormerCode { code validUntil } annual(year: 2023) { evaluation { participation } } } }`);
  expect(errors).toEqual([]);
  expect(data.regency).toEqual({ code: "93.01", name: "Kabupaten Merauke", foundByFormerCode: { code: "91.01", validUntil: "2022-07-25" }, annual: { evaluation: { participation: "NOT_INVITED" } } });
});

it("outage", async () => {
  await using hub = await startTestHub();
  const q = `{ province(code: "51") { name annual(year: 2023) { evaluationSummary { meanIndex } regencies { code evaluation { index } budget { planned } } } } cohorts { year } }`;
  for (const a of ["kominfo", "bappenas", "regional"]) {
    await hub.takeDown(a);
    const { data, errors, status } = await hub.ask(q);
    console.log(a, status, JSON.stringify(errors), JSON.stringify(data).slice(0, 300));
    await hub.bringBack(a);
    const again = await hub.ask(q);
    console.log(again.errors.length);
  }
});
