import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
});
afterAll(() => hub[Symbol.asyncDispose]());

it("answers null for a code that nobody bears", async () => {
  const { data, errors } = await hub.ask(`{ province(code: "99") { name } regency(code: "51.99") { name } }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({ province: null, regency: null });
});

const cursor = (values: object): string => Buffer.from(JSON.stringify(values)).toString("base64url");

const nextYear = new Date().getFullYear() + 1;

it.each([
  [`{ province(code: "5") { name } }`, 'code must be a province code of two digits, such as "51"'],
  [`{ province(code: "51.71") { name } }`, 'code must be a province code of two digits, such as "51"'],
  [`{ regency(code: "5171") { name } }`, 'code must be a regency code such as "51.71"'],
  [`{ province(code: "51") { annual(year: 2016) { name } } }`, `year must be a year from 2017 to ${nextYear}`],
  [
    `{ regency(code: "51.71") { annual(year: ${nextYear + 1}) { name } } }`,
    `year must be a year from 2017 to ${nextYear}`,
  ],
  [`{ nation { annuals(from: 2024, to: 2022) { year } } }`, "to must not be before from"],
  [`{ regencies(first: 101) { totalCount } }`, "first must be from 1 to 100"],
  [`{ memberships(first: 0) { totalCount } }`, "first must be from 1 to 100"],
  [`{ planningDocuments(first: 101) { totalCount } }`, "first must be from 1 to 100"],
  [
    `{ regencies(filter: { provinceCode: "x" }) { totalCount } }`,
    'provinceCode must be a province code of two digits, such as "51"',
  ],
  [
    `{ memberships(filter: { cohortYear: 1999 }) { totalCount } }`,
    `cohortYear must be a year from 2017 to ${nextYear}`,
  ],
  [`{ regencies(after: "nonsense") { totalCount } }`, "after must be the endCursor of a page of the same list"],
  [`{ regencies(filter: { name: "a\\u0000b" }) { totalCount } }`, "name must not contain the character U+0000"],
  [
    `{ regencies(after: "${cursor({ code: "51\0" })}") { totalCount } }`,
    "after must be the endCursor of a page of the same list",
  ],
  [
    `{ regencies(orderBy: NAME, after: "${cursor({ code: "51.71" })}") { totalCount } }`,
    "after must be the endCursor of a page of the same list",
  ],
])("refuses %s and names the argument and the rule", async (document, message) => {
  const { status, errors, data } = await hub.ask(document);
  expect(status).toBe(200);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ message, extensions: { code: "BAD_USER_INPUT" } });
  expect(data).toBeDefined();
});

it.each([
  [`{ __schema { queryType { name } } province(code: "51") { name } }`],
  [`{ province(code: "51") { name } __schema { queryType { name } } }`],
  [
    `{ ...Both } fragment Both on Query { province(code: "51") { name } ...Meta } fragment Meta on Query { __type(name: "Province") { name } }`,
  ],
])("refuses introspection beside data and says how to ask: %s", async (document) => {
  const { errors } = await hub.ask(document);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({
    message: expect.stringContaining("a request of its own"),
    extensions: { code: "BAD_USER_INPUT" },
  });
});

it("takes null for an argument as if it were left out", async () => {
  const admin = await hub.as({ role: "HUB_ADMIN" });
  const { data, errors } = await admin.ask(
    `query ($first: Int, $orderBy: RegencyOrder) {
      regencies(first: $first, orderBy: $orderBy) { nodes { code } pageInfo { hasNextPage } }
      memberships(first: $first) { nodes { code } pageInfo { hasNextPage } }
      planningDocuments(first: $first) { nodes { code } }
      province(code: "51") { actionItems(first: $first) { nodes { id } } }
    }`,
    { first: null, orderBy: null },
  );
  expect(errors).toEqual([]);
  expect(data.regencies.nodes).toHaveLength(20);
  expect(data.regencies.nodes[0]).toEqual({ code: "11.01" });
  expect(data.memberships).toMatchObject({ pageInfo: { hasNextPage: true } });
  expect(data.memberships.nodes).toHaveLength(20);
});
