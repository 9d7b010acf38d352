import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { hang } from "../testkit/fixture-server.ts";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const query = `{ programs { name } documents }`;
const withoutPrograms = { programs: null, documents: ["RPJMN 2020-2024"] };

describe("an agency that does not answer in time is missed, and the others answer", () => {
  const environment = { upstreamTimeoutMs: 500 };

  test("over HTTP", async () => {
    await using graph = await startFixtureGraph("over HTTP", { environment });
    await graph.ask(query); // The first question takes longer than the others.
    graph.servers["kominfo"]?.respond(hang);

    const answer = await graph.ask(query);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(withoutPrograms);
    expect(answer.errors).toMatchObject([
      { path: ["programs"], extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } },
    ]);
  });

  test("in process, and its signal is aborted", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    await using graph = await startFixtureGraph("in process", {
      environment,
      executors: {
        kominfo: (request) => {
          signals.push(request.signal);
          return new Promise(() => undefined);
        },
      },
    });

    const answer = await graph.ask(query);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(withoutPrograms);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });
});

describe("the deadline of the request holds for all agencies together", () => {
  const environment = { upstreamTimeoutMs: 600_000, requestTimeoutMs: 500 };

  test("an agency that hangs is missed, and the others answer", async () => {
    await using graph = await startFixtureGraph("over HTTP", { environment });
    await graph.ask(query); // The first question takes longer than the others.
    graph.servers["kominfo"]?.respond(hang);

    const answer = await graph.ask(query);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual(withoutPrograms);
    expect(answer.errors).toMatchObject([
      { path: ["programs"], extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } },
    ]);
    expect(graph.logLines).toContainEqual(
      expect.objectContaining({ agency: "kominfo", reason: "no answer within the 500 ms of the request" }),
    );
  });

  test("an agency whose turn comes too late is not asked any more", async () => {
    let asked = 0;
    let isSlow = false;
    const { executors } = createFixtureGraph();
    await using graph = await startFixtureGraph("in process", {
      environment,
      executors: {
        regional: async (request) => {
          const answer = await executors["regional"]?.(request);
          const until = performance.now() + (isSlow ? 510 : 0);
          while (performance.now() < until); // No timer can end the question meanwhile.
          return answer as never;
        },
        kominfo: async (request) => {
          asked += 1;
          return (await executors["kominfo"]?.(request)) as never;
        },
      },
    });
    const regency = `{ regency(code: "51.01") { name score } }`;
    await graph.ask(regency); // The first question takes longer than the others.
    asked = 0;
    isSlow = true;

    const answer = await graph.ask(regency);

    expect(answer.data).toEqual({ regency: { name: "Jembrana", score: null } });
    expect(answer.errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } }]);
    expect(asked).toBe(0);
  });
});

test("an executor that answers at once does not end the process later", async () => {
  await using graph = await startFixtureGraph("in process", {
    environment: { upstreamTimeoutMs: 1 },
    executors: { kominfo: () => ({ data: { programs: [] } }) as never },
  });

  for (let round = 0; round < 3; round++) {
    expect((await graph.ask(`{ programs { name } }`)).data).toEqual({ programs: [] });
  }
});

/** The log says that the caller left, and finds no fault with anybody. */
async function expectNoFault(graph: StartedGraph) {
  await expect.poll(() => graph.logLines.map(({ msg }) => msg)).toContain("request");
  expect(graph.logLines.filter(({ level }) => Number(level) > 30)).toEqual([]);
  expect(graph.logLines).toContainEqual(expect.objectContaining({ msg: "request", errorCodes: ["REQUEST_CANCELLED"] }));
}

describe("a caller who leaves takes the question back", () => {
  const environment = { upstreamTimeoutMs: 600_000 };

  test("in process", async () => {
    const { promise: asked, resolve } = Promise.withResolvers<AbortSignal>();
    await using graph = await startFixtureGraph("in process", {
      environment,
      executors: {
        kominfo: ({ signal }) => {
          resolve(signal as AbortSignal);
          return new Promise(() => undefined);
        },
      },
    });
    const caller = new AbortController();
    const answer = graph.fetch(`/graphql?query=${encodeURIComponent(query)}`, {
      signal: caller.signal,
    });

    const signal = await asked;
    caller.abort();

    await expect(answer).rejects.toThrow("abort");
    if (!signal.aborted) await once(signal, "abort");
    await expectNoFault(graph);
  });

  test("over HTTP", async () => {
    await using graph = await startFixtureGraph("over HTTP", { environment });
    const { promise: asked, resolve } = Promise.withResolvers<{ closed: Promise<unknown> }>();
    graph.servers["kominfo"]?.respond((_, __, response) => resolve({ closed: once(response, "close") }));
    const caller = new AbortController();
    const answer = graph.fetch(`/graphql?query=${encodeURIComponent(query)}`, {
      signal: caller.signal,
    });

    const { closed } = await asked;
    caller.abort();

    await expect(answer).rejects.toThrow("abort");
    await closed;
    await expectNoFault(graph);
  });
});
