import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printSupergraph } from "../../hub/supergraph.ts";
import {
  type Answer,
  createDatabases,
  createTestToken,
  startTestHub,
  type TestDatabases,
  type TestHub,
} from "../testkit/hub.ts";
import { readChance } from "./chance.ts";
import { type Change, changesOf } from "./changes.ts";
import { type Facts, fillDatabases } from "./fill.ts";
import { ADMIN, describeIdentity, drawIdentities, type Identity } from "./identities.ts";
import { deleteHidden } from "./oracle.ts";
import { questionsOf } from "./questions.ts";
import { readRights } from "./rights.ts";

const chance = readChance(process.env);
/** How many of each somebody draws. */
const QUESTIONS = Math.ceil(20 * chance.runs);
const CHANGES = Math.ceil(12 * chance.runs);
/** Of finding the smallest example of a difference, in milliseconds. */
const PATIENCE = 30_000 * Math.max(1, chance.runs);

let filled: TestDatabases;
let facts: Facts;
let supergraph: string;
beforeAll(async () => {
  ({ sdl: supergraph } = await printSupergraph());
  filled = await createDatabases();
  facts = await fillDatabases(filled, chance.seed);
}, 120_000);
afterAll(() => filled[Symbol.asyncDispose]());

/** A hub over all that there is, and one over what is left when everything hidden from somebody is gone. */
interface Pair extends AsyncDisposable {
  readonly whole: TestHub;
  readonly left: TestHub;
  /** How many rows are gone, by table. */
  readonly gone: Readonly<Record<string, number>>;
}

/** What takes long on a busy machine is an answer, too. */
const PATIENT = { UPSTREAM_TIMEOUT_MS: "60000", REQUEST_TIMEOUT_MS: "120000", RATE_LIMIT: "1000000000" };

async function startPair(identity: Identity): Promise<Pair> {
  await using started = new AsyncDisposableStack();
  const all = started.use(await filled.copy());
  const seen = started.use(await filled.copy());
  const gone = await deleteHidden(seen, identity);
  const whole = started.use(await startTestHub({ databases: all, environment: PATIENT }));
  const left = started.use(await startTestHub({ databases: seen, environment: PATIENT }));
  const running = started.move();
  return { whole, left, gone, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

const asking = async (hub: TestHub, identity: Identity) => (identity === null ? hub.ask : (await hub.as(identity)).ask);

/** What an answer tells, without the words of its errors. */
const told = ({ data, errors }: Answer) => ({
  errors: errors.map(({ path, extensions }) => `${path?.join(".")} ${String(extensions["code"])}`).toSorted(),
  data,
});

const run = (numRuns: number) => ({ seed: chance.seed, numRuns, interruptAfterTimeLimit: PATIENCE });

describe(`with FUZZ_SEED=${chance.seed} and FUZZ_RUNS=${chance.runs},`, () => {
  it("figures of every agency live, in every status", async () => {
    const found = await filled.sql(
      "bappenas",
      "select array_agg(distinct status order by status) as statuses from budget_line where valid_to = 'infinity'",
    );
    expect(found).toEqual([{ statuses: ["ACCEPTED", "DRAFT", "RETURNED", "SUBMITTED", "VERIFIED"] }]);
    for (const names of Object.values(facts.figures)) expect(names.length).toBeGreaterThan(1);
    expect(facts.moments.length).toBeGreaterThan(10);
  });

  describe.each(drawIdentities(chance).map((identity) => [describeIdentity(identity), identity] as const))(
    "%s",
    (_who, identity) => {
      let pair: Pair;
      beforeAll(async () => {
        pair = await startPair(identity);
      });
      afterAll(() => pair[Symbol.asyncDispose]());

      it("has something hidden from them, unless they are the admin", () => {
        expect(Object.keys(pair.gone).length > 0).toBe(identity?.role !== "HUB_ADMIN");
      });

      it(
        "is answered as an admin is where all that is hidden from them is not there",
        async () => {
          const sdl = await readSchema(pair.whole, identity);
          const ask = await asking(pair.whole, identity);
          const askLeft = await asking(pair.left, ADMIN);
          const questions = questionsOf({ sdl, mayAsk: readRights(supergraph, identity), facts });
          await fc.assert(
            fc.asyncProperty(questions, async (question) => {
              const [answer, expected] = await Promise.all([ask(question), askLeft(question)]);
              expect(told(answer)).toEqual(told(expected));
            }),
            run(QUESTIONS),
          );
        },
        2 * PATIENCE,
      );

      it(
        "changes what they change, and is refused, as where all that is hidden from them is not there",
        async () => {
          const change = await asking(pair.whole, identity);
          const changeLeft = await asking(pair.left, identity);
          await fc.assert(
            fc.asyncProperty(changesOf(facts), async ({ document, variables }: Change) => {
              const [answer, expected] = await Promise.all([
                change(document, variables),
                changeLeft(document, variables),
              ]);
              expect(told(answer)).toEqual(told(expected));
            }),
            run(CHANGES),
          );
        },
        2 * PATIENCE,
      );
    },
  );
});

/** The schema that somebody sees. */
async function readSchema(hub: TestHub, identity: Identity): Promise<string> {
  const headers = identity && { authorization: `Bearer ${await createTestToken(identity)}` };
  const response = await fetch(`${hub.url}/schema.graphql`, headers ? { headers } : {});
  return response.text();
}
