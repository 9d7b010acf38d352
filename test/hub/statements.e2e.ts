import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Every relation of a regency's years that any agency answers. */
const everything = `query ($code: ID!) { province(code: $code) {
  regencies { name formerCodes { code } province { name } annuals(from: 2022, to: 2024) {
    year codeOfYear
    statistics { indicator value provenance { source } }
    membership { stage cohorts { year } stages { stage provenance { source } } masterplan { title quickWins { name } } }
    evaluations { phase index scheme { code weights { component weight } } marks { question mark } }
    dimensionScores { dimension score }
    dimensionTargets { dimension target document { title } }
    indicators { indicator target realization document { title } }
    budget { planned bySource { source planned } }
    progress { dimension status }
  } }
} }`;

it("reads every relation of every regency in as many statements for 38 regencies as for 9", async () => {
  const ask = async (code: string) => {
    const { data, errors } = await hub.ask(everything, { code });
    expect(errors).toEqual([]);
    return data.province.regencies;
  };
  const few = await countStatements(() => ask("51"));
  const many = await countStatements(() => ask("35"));
  expect(few.length).toBeGreaterThan(15);
  expect(many.length).toBe(few.length);
});

it("reads lists page by page in as many statements for a page of 100 as for one of 10", async () => {
  const page = `query ($first: Int!) {
    memberships(filter: { isMember: true }, first: $first) { totalCount nodes { regency { name } cohorts { year } masterplan { title quickWins { name } } } }
    regencies(first: $first) { totalCount nodes { province { name } formerCodes { code } } }
    planningDocuments(filter: { provinceCode: "35", kind: RKPD }, first: $first) { totalCount nodes { title regency { name } province { name } } }
    provinces { actionItems(first: $first) { totalCount nodes { title regency { name } } } }
  }`;
  const { ask } = await hub.as({ role: "HUB_ADMIN" });
  const few = await countStatements(() => ask(page, { first: 10 }));
  const many = await countStatements(() => ask(page, { first: 100 }));
  expect(few.length).toBeGreaterThan(8);
  expect(many.length).toBe(few.length);
});

it("reads the years of the nation in as many statements for eleven years as for two", async () => {
  const years = `query ($to: Int!) { nation { annuals(from: 2017, to: $to) {
    coverage { memberCount } evaluationSummary { meanIndex } progress { meanScore }
    provinces { name existed regencies { name } }
  } } }`;
  const few = await countStatements(() => hub.ask(years, { to: 2018 }));
  const many = await countStatements(() => hub.ask(years, { to: 2027 }));
  expect(few.length).toBeGreaterThan(8);
  expect(many.length).toBe(few.length);
});
