import { createHash, createSecretKey } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Calendar } from "../testkit/calendar.ts";
import { type Changer, changerOf, type Verb } from "../testkit/changer.ts";
import {
  type Answer,
  ask,
  createTestToken,
  databaseOf,
  FALSE_ISSUER,
  startTestHub,
  type TestHub,
} from "../testkit/hub.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

// What Surabaya, in Jawa Timur, has written and not yet sent in is nothing to the coordinator of Bali, whichever way they
// look: for them it is as if it were not there. Each way shows it to Surabaya, or the test would prove nothing.

const DRAFT = "BUDGET_LINE/35.78/2025/APBN";
const NEVER_WRITTEN = "BUDGET_LINE/35.78/2026/APBN";
const MASTERPLAN = "MASTERPLAN/35.78/1";
const SECRETS = /777000111|Rahasia/;
const AS_OF = new Date(Date.now() - 5 * 86_400_000).toISOString();
/** Of a list by name, the place before the draft. */
const BEFORE_DRAFT = Buffer.from(JSON.stringify({ figure: "BUDGET_LINE/35.78/2025/A" })).toString("base64url");

const BUDGET =
  "budget { status planned bySource { planned provenance { figure status } } provenance { statuses partCount } }";
const MEMBERSHIP = "membership { masterplanState masterplan { title } masterplanProvenance { figure status } }";
const REPORTING = "bappenasReporting { kinds { kind reported { count } missing { count regions { code } } } }";
const PENDING = "totalCount pageInfo { hasNextPage endCursor } nodes { figure status since }";

const WAYS: readonly (readonly [way: string, document: string])[] = [
  ["the year of the regency", `{ regency(code: "35.78") { annual(year: 2025, minStatus: DRAFT) { ${BUDGET} } } }`],
  ["its masterplan", `{ regency(code: "35.78") { annual(year: 2025, minStatus: DRAFT) { ${MEMBERSHIP} } } }`],
  ["its years", `{ regency(code: "35.78") { annuals(from: 2024, to: 2026, minStatus: DRAFT) { ${BUDGET} } } }`],
  [
    "the year of its province",
    `{ province(code: "35") { annual(year: 2025, minStatus: DRAFT) { regencies { code ${BUDGET} } } } }`,
  ],
  [
    "the year of every regency of the province",
    `{ province(code: "35") { regencies { annual(year: 2025, minStatus: DRAFT) { ${BUDGET} } } } }`,
  ],
  [
    "the list of regencies",
    `{ regencies(filter: { name: "Surabaya" }) { nodes { annual(year: 2025, minStatus: DRAFT) { ${BUDGET} } } } }`,
  ],
  [
    "the year of the nation",
    `{ nation { annual(year: 2025, minStatus: DRAFT) { provinces { code regencies { code ${BUDGET} } } } } }`,
  ],
  [
    "what the province and the nation count",
    `{ province(code: "35") { annual(year: 2025, minStatus: DRAFT) { coverage { masterplanCount } } }
       nation { annual(year: 2025, minStatus: DRAFT) { coverage { masterplanCount } } } }`,
  ],
  [
    "the year as it was reported then",
    `{ regency(code: "35.78") { annual(year: 2025, minStatus: DRAFT, asReportedAt: "${AS_OF}") { ${BUDGET} } } }`,
  ],
  ["the history of the figure", `{ bappenasFigure(figure: "${DRAFT}") { figure states { status values { value } } } }`],
  ["the history of the masterplan", `{ kominfoFigure(figure: "${MASTERPLAN}") { states { values { value } } } }`],
  ["what is pending", `{ bappenasPendingFigures(first: 100) { ${PENDING} } }`],
  ["what is pending in the regency", `{ bappenasPendingFigures(filter: { code: "35.78" }) { ${PENDING} } }`],
  ["what is pending in the province", `{ bappenasPendingFigures(filter: { code: "35" }) { ${PENDING} } }`],
  ["the drafts among it", `{ bappenasPendingFigures(filter: { status: DRAFT }) { ${PENDING} } }`],
  ["how many there are", `{ kominfoPendingFigures { totalCount } }`],
  ["the page that follows", `{ bappenasPendingFigures(first: 1, after: "${BEFORE_DRAFT}") { ${PENDING} } }`],
  [
    "who has reported",
    `{ province(code: "35") { annual(year: 2025) { ${REPORTING} regencies { code ${REPORTING} } } } }`,
  ],
];

let hub: TestHub;
let surabaya: Changer;
let bali: Changer;
const before = new Map<Changer, readonly Answer["data"][]>();

beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  surabaya = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "35.78" });
  bali = await changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51" });
  for (const asker of [surabaya, bali]) {
    before.set(asker, await Promise.all(WAYS.map(async ([, document]) => (await asker.ask(document)).data)));
  }
  const calendar = await Calendar.open(hub, "bappenas");
  await surabaya.report({
    budgetLines: [{ regencyCode: "35.78", year: 2025, budgetSource: "APBN", planned: "777000111" }],
  });
  await calendar.moveTo(new Date(Date.parse(AS_OF) - 86_400_000).toISOString());
  const realization = { regencyCode: "35.78", year: 2025, indicatorCode: "spbe_index", realization: 3 };
  await surabaya.report({ indicatorRealizations: [realization] });
  await surabaya.submit({ regency: { code: "35.78", year: 2025 }, kinds: ["INDICATOR_REALIZATION"] });
  const ofKominfo = await changerOf(hub, "kominfo", { role: "REGENCY_OPERATOR", region: "35.78" });
  await ofKominfo.report({
    masterplans: [{ regencyCode: "35.78", year: 2025, isMade: true, title: "Rencana Rahasia" }],
  });
});
afterAll(() => hub[Symbol.asyncDispose]());

describe("a coordinator of Bali cannot read a draft of Jawa Timur by", () => {
  it.each(WAYS.map(([way], index) => [way, index] as const))("%s", async (_way, index) => {
    const document = String(WAYS[index]?.[1]);
    const seen = await bali.ask(document);
    expect(seen.errors).toEqual([]);
    expect(seen.data).toEqual(before.get(bali)?.[index]);
    expect(seen.text).not.toMatch(SECRETS);
    expect((await surabaya.ask(document)).data).not.toEqual(before.get(surabaya)?.[index]);
  });
});

describe("a coordinator of Bali cannot change a draft of Jawa Timur, nor learn by the refusal that it is there:", () => {
  const named = (figure: string) => ({ figures: [{ figure, expectedRevision: 1 }] });
  const line = (year: number, more: object = {}) => ({
    budgetLines: [{ regencyCode: "35.78", year, budgetSource: "APBN", planned: "1", ...more }],
  });
  const reason = "Perlu diperiksa";
  const selections = [
    ["by name", named(DRAFT), named(NEVER_WRITTEN)],
    ["by regency", { regency: { code: "35.78", year: 2025 } }, { regency: { code: "35.78", year: 2026 } }],
    ["by province", { province: { code: "35", year: 2025 } }, { province: { code: "35", year: 2026 } }],
  ] as const;
  const attempts = [
    ...(["Submit", "Verify", "Accept", "Return", "Reopen"] as const).flatMap((verb) =>
      selections.map(([way, there, nowhere]) => [verb, way, { ...there, reason }, { ...nowhere, reason }] as const),
    ),
    ["Report", "as new", line(2025), line(2026)],
    [
      "Report",
      "as a correction",
      { ...line(2025, { expectedRevision: 1 }), reason },
      { ...line(2026, { expectedRevision: 1 }), reason },
    ],
  ] satisfies readonly (readonly [Verb, string, object, object])[];

  it.each(attempts)("%s %s", async (verb, _way, there, nowhere) => {
    const wordsOf = ({ data, errors }: Answer) =>
      JSON.stringify([data, errors.map(({ extensions }) => extensions["code"])]).replaceAll("/2026/", "/2025/");
    const answer = await bali.send(verb, there);
    expect(answer.text).toMatch(/"refusals":\[\{|"errors"/);
    expect(wordsOf(answer)).toBe(wordsOf(await bali.send(verb, nowhere)));
    const { data } = await surabaya.ask(`{ bappenasFigure(figure: "${DRAFT}") { states { revision status } } }`);
    expect(data.bappenasFigure.states).toEqual([{ revision: 1, status: "DRAFT" }]);
  });
});

describe("around the gateway", () => {
  const KEY = "a key that the gateway and bappenas alone have";
  const OTHER_KEY = "a key that somebody has made up by themselves";
  let bappenas: SimpulProcess;
  let url: string;
  beforeAll(async () => {
    const address = databaseOf(hub.databases, "bappenas").urls.app;
    const environment = { BAPPENAS_DATABASE_URL: address, BAPPENAS_IDENTITY_KEY: KEY };
    bappenas = new SimpulProcess(["serve", "bappenas", "--port", "0"], environment);
    url = await bappenas.find(/^\w+: (http.*)$/);
  }, 60_000);
  afterAll(() => bappenas[Symbol.asyncDispose]());

  const QUERY = `query ($of: [_Any!]!) {
    bappenasFigure(figure: "${DRAFT}") { states { values { value } } }
    _entities(representations: $of) { ... on RegencyYear { budget { bySource { planned } } } }
  }`;
  const VARIABLES = { of: [{ __typename: "RegencyYear", code: "35.78", year: 2025, view: "now/DRAFT/CURRENT" }] };
  const operator = { role: "REGENCY_OPERATOR", region: "35.78", subject: "x", name: "x" };
  const readWith = (headers: Record<string, string>) => ask(url, QUERY, VARIABLES, headers);

  interface Signature {
    readonly key?: string;
    readonly agency?: string;
    readonly body?: string;
  }

  /** As the gateway signs who acts; what is left out is right. */
  async function sign({
    key = KEY,
    agency = "bappenas",
    body = JSON.stringify({ query: QUERY, variables: VARIABLES }),
  }: Signature) {
    const claims = { actor: operator, body: createHash("sha256").update(body).digest("base64url") };
    const signing = new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).setAudience(agency);
    const signed = await signing.setIssuedAt().setExpirationTime("30s").sign(createSecretKey(key, "utf8"));
    return { "x-simpul-identity": signed };
  }

  const unsigned = () => {
    const parts = [{ alg: "none" }, { actor: operator, aud: "bappenas" }].map((part) => JSON.stringify(part));
    return { "x-simpul-identity": `${parts.map((part) => Buffer.from(part).toString("base64url")).join(".")}.` };
  };

  it("the operator of Surabaya reads it, as the gateway would say that they ask", async () => {
    const { text, errors } = await readWith(await sign({}));
    expect(errors).toEqual([]);
    expect(text).toMatch(SECRETS);
  });

  it.each<[string, () => Promise<Record<string, string>>]>([
    ["without a word of who they are", async () => ({})],
    [
      "with a token of an issuer of their own",
      async () => bearer(await createTestToken({ role: "HUB_ADMIN" }, { issuer: FALSE_ISSUER })),
    ],
    ["with who they would be in plain words", async () => ({ "x-simpul-identity": JSON.stringify(operator) })],
    ["with an identity that nobody signed", async () => unsigned()],
    ["with one signed by a key of their own", () => sign({ key: OTHER_KEY })],
    ["with one signed for another agency", () => sign({ agency: "kominfo" })],
    [
      "with one signed for another question",
      () => sign({ body: JSON.stringify({ query: "{ indicators { code } }" }) }),
    ],
  ])("nobody else reads it %s", async (_how, headersOf) => {
    const answer = await readWith(await headersOf());
    expect(answer.text).not.toMatch(SECRETS);
    expect(answer.data?.bappenasFigure ?? null).toBeNull();
  });
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
