import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changerOf } from "../testkit/changer.ts";
import { databaseOf, startTestHub, type TestActor, type TestHub } from "../testkit/hub.ts";

const OPERATOR: TestActor = { role: "REGENCY_OPERATOR", region: "51.03", name: "Ketut Adnyana" };
const COORDINATOR: TestActor = { role: "PROVINCE_COORDINATOR", region: "51", name: "Made Suarta" };
const stewardOf = (agency: string): TestActor => ({ role: "MINISTRY_STEWARD", agency, name: "Siti Rahmah" });
const NAMES = /Adnyana|Suarta|Rahmah/;

/** In each agency a figure that has been accepted, by persons who have names. */
const PUBLISHED = [
  ["bappenas", "BUDGET_LINE/51.03/2025/APBN"],
  ["kominfo", "MASTERPLAN/51.03/1"],
  ["regional", "STATISTIC/51.03/2025/hdi_ipm"],
  ["provincial", "PROGRAM_EVENT/51/MOU/1"],
] as const;

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  const ofYear = { regency: { code: "51.03", year: 2025 } };
  const reports = {
    bappenas: { budgetLines: [{ regencyCode: "51.03", year: 2025, budgetSource: "APBN", planned: "100" }] },
    kominfo: { masterplans: [{ regencyCode: "51.03", year: 2025, isMade: true, title: "Badung Cerdas" }] },
  };
  for (const agency of ["bappenas", "kominfo"] as const) {
    await (await changerOf(hub, agency, OPERATOR)).report(reports[agency]);
    await (await changerOf(hub, agency, OPERATOR)).submit(ofYear);
    await (await changerOf(hub, agency, COORDINATOR)).verify(ofYear);
    await (await changerOf(hub, agency, stewardOf(agency))).accept(ofYear);
  }
  const regional = await changerOf(hub, "regional", stewardOf("regional"));
  const hdi = { regionCode: "51.03", year: 2025, indicator: "hdi_ipm", value: 83, unit: "index 0-100" };
  await regional.report({ statistics: [hdi] });
  await regional.accept(ofYear);
  const provincial = await changerOf(hub, "provincial", COORDINATOR);
  await provincial.report({ programEvents: [{ provinceCode: "51", kind: "MOU", ordinal: 1, date: "2024-03-05" }] });
  await provincial.accept({ figures: [{ figure: "PROGRAM_EVENT/51/MOU/1", expectedRevision: 1 }] });
});
afterAll(() => hub[Symbol.asyncDispose]());

const historyOf = (agency: string, figure: string, ofActor: string) =>
  `{ history: ${agency}Figure(figure: "${figure}") { states { status actor { ${ofActor} } } } }`;

describe("names of persons are not told to the public", () => {
  it.each(PUBLISHED)("by %s, in the history of %s; in which role somebody acted is told", async (agency, figure) => {
    const { data, errors } = await hub.ask(historyOf(agency, figure, "role"));
    expect(errors).toEqual([]);
    const role = expect.stringMatching(/^(MINISTRY_STEWARD|PROVINCE_COORDINATOR)$/);
    expect(data.history.states).toEqual([{ status: "ACCEPTED", actor: { role } }]);

    const named = historyOf(agency, figure, "role name");
    expect((await hub.ask(named)).text).not.toMatch(NAMES);
    const elsewhere = await hub.as({ role: "PROVINCE_COORDINATOR", region: "35" });
    expect((await elsewhere.ask(named)).text).toMatch(NAMES);
  });

  it("by a page that needs no token", async () => {
    for (const page of ["/", "/schema.graphql", "/health/ready", "/metrics"]) {
      expect(await (await fetch(new URL(page, hub.url))).text()).not.toMatch(NAMES);
    }
  });

  it("by the log of what they ask", () => {
    expect(JSON.stringify(hub.log)).not.toMatch(NAMES);
  });

  it.each(PUBLISHED)("by the database of %s, where a statement forgets who asks", async (agency) => {
    const [held] = await hub.sql(agency, "select count(*)::int as count from person");
    expect(held).not.toEqual({ count: 0 });
    const address = databaseOf(hub.databases, agency).urls.app;
    const client = new Client(address);
    await client.connect();
    try {
      expect((await client.query("select * from person")).rows).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
