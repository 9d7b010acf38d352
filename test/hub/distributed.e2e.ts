import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask, createDatabases, databaseOf, startTestHub } from "../testkit/hub.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

const headline = await readFile(
  new URL("../../schema/operations/cross-regency-progress.graphql", import.meta.url),
  "utf8",
);

const AGENCIES = ["kominfo", "bappenas", "regional", "provincial"] as const;

/** Four agencies and a gateway, each a process of its own, with HTTP between them. */
async function startDistributed() {
  await using started = new AsyncDisposableStack();
  const databases = started.use(await createDatabases());
  const urlOf = (agency: string) => databaseOf(databases.list, agency).urls.app;
  const serve = async (agency: string) => {
    const process = started.use(
      new SimpulProcess(["serve", agency, "--port", "0"], { [`${agency.toUpperCase()}_DATABASE_URL`]: urlOf(agency) }),
    );
    return { process, url: await process.find(/^\w+: (http.*)$/) };
  };
  const served = Object.fromEntries(
    await Promise.all(AGENCIES.map(async (agency) => [agency, await serve(agency)] as const)),
  ) as Record<(typeof AGENCIES)[number], Awaited<ReturnType<typeof serve>>>;
  const gateway = started.use(
    new SimpulProcess(
      ["serve", "gateway", "--supergraph", "schema/supergraph.graphql", "--port", "0"],
      Object.fromEntries(AGENCIES.map((agency) => [`${agency.toUpperCase()}_URL`, served[agency].url])),
    ),
  );
  const url = await gateway.find(/^Gateway: (http.*)$/);
  const running = started.move();
  return {
    url,
    served,
    askHeadline: () => ask(url, headline, { code: "51", year: 2023 }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

let distributed: Awaited<ReturnType<typeof startDistributed>>;
beforeAll(async () => {
  distributed = await startDistributed();
}, 60_000);
afterAll(() => distributed[Symbol.asyncDispose]());

it("answers over HTTP what it answers in one process", async () => {
  await using hub = await startTestHub();
  const there = await distributed.askHeadline();
  const here = await hub.ask(headline, { code: "51", year: 2023 });
  expect(there.errors).toEqual([]);
  expect(there.data).toEqual(here.data);
});

it("shows the public its own view, without being told to", async () => {
  const response = await fetch(new URL("/schema.graphql", distributed.url));
  const shown = await response.text();
  expect(shown).toContain("type RegencyYear");
  expect(shown).not.toMatch(/type Mutation|kominfoReporting/);
});

it("serves each agency alone", async () => {
  const { data } = await ask(distributed.served.kominfo.url, `{ cohorts { year } reportingYears }`);
  expect(data.cohorts).toHaveLength(7);
});

it("tells a refusal of an agency as the agency did", async () => {
  const { status, errors } = await ask(distributed.url, `{ province(code: "5") { name } }`);
  expect(status).toBe(200);
  expect(errors).toMatchObject([
    {
      message: 'code must be a province code of two digits, such as "51"',
      extensions: { code: "BAD_USER_INPUT", agency: "regional" },
    },
  ]);
});

// Each of them is killed for good: the last one leaves the gateway alone.
it.each([
  ["provincial", { province: { annual: { progress: null, evaluationSummary: { meanIndex: 3.2 } } } }],
  ["bappenas", { province: { annual: { regencies: expect.arrayContaining([badungWithout("budget")]) } } }],
  ["kominfo", { province: { annual: { coverage: null, evaluationSummary: null } } }],
  ["regional", { province: null }],
] as const)("answers without %s when its process is killed, and names it", async (agency, rest) => {
  await distributed.served[agency].process.end("SIGKILL");
  const { status, data, errors, text } = await distributed.askHeadline();
  expect(status).toBe(200);
  expect(data).toMatchObject(rest);
  const away = errors.filter(({ extensions }) => extensions["agency"] === agency);
  expect(away).toHaveLength(1);
  expect(away[0]?.extensions["code"]).toBe("AGENCY_UNAVAILABLE");
  expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|stack/i);
});

function badungWithout(part: string): unknown {
  return expect.objectContaining({ name: "Kabupaten Badung", [part]: null });
}
