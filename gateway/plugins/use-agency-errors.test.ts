import { GraphQLError } from "graphql";
import { describe, expect, test } from "vitest";
import { withResolvers } from "../testkit/fixture-graph.ts";
import { hang, respondWith } from "../testkit/fixture-server.ts";
import { startFixtureGraph, transports } from "../testkit/start-fixture-graph.ts";

const province = `{ province(code: "51") { name regencies { code name score target } } }`;

const complete = [
  { code: "51.01", name: "Jembrana", score: 71, target: 75 },
  { code: "51.02", name: "Tabanan", score: 64, target: 60 },
  { code: "51.71", name: "Denpasar", score: 88, target: 90 },
];
const withoutScores = complete.map((regency) => ({ ...regency, score: null }));

const kominfoAway = {
  message: "Kominfo cannot be asked now; its parts of this answer are missing. Try again later.",
  path: ["province", "regencies", 0, "score"],
  extensions: {
    code: "AGENCY_UNAVAILABLE",
    agency: "kominfo",
    since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    retryAfter: 10,
  },
};

const away = new GraphQLError("connect ECONNREFUSED 10.1.2.3:5432", {
  extensions: { code: "AGENCY_UNAVAILABLE" },
});
const secrets =
  /127\.0\.0\.1|10\.1\.2\.3|ECONNREFUSED|:\d{4,5}\b|_entities|representations|stack|select |node_modules/i;

describe.each(transports)("%s", (transport) => {
  test("an agency whose resolvers say that their data is away is one error, its fields null", async () => {
    const agencies = withResolvers("kominfo", {
      Regency: {
        score: () => {
          throw away;
        },
      },
    });
    await using graph = await startFixtureGraph(transport, { agencies });

    const answer = await graph.ask(province);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ province: { name: "Bali", regencies: withoutScores } });
    expect(answer.errors).toEqual([kominfoAway]);
    expect(answer.text).not.toMatch(secrets);
  });

  test("where only some of its fields are away, the first of them is named", async () => {
    const agencies = withResolvers("kominfo", {
      Regency: {
        score: ({ code }: { code: string }) => {
          if (code !== "51.01") throw away;
          return 71;
        },
      },
    });
    await using graph = await startFixtureGraph(transport, { agencies });

    const answer = await graph.ask(province);

    expect(answer.data).toMatchObject({
      province: { regencies: [{ score: 71 }, { score: null }, { score: null }] },
    });
    expect(answer.errors).toEqual([{ ...kominfoAway, path: ["province", "regencies", 1, "score"] }]);
  });

  test.each(["BAD_USER_INPUT", "UNAUTHENTICATED"])(
    "a %s keeps message and path, and names the agency",
    async (code) => {
      const agencies = withResolvers("kominfo", {
        Query: {
          programs: () => {
            throw new GraphQLError("first is over 100; ask for fewer", {
              extensions: {
                code,
                http: { status: 400 },
                stacktrace: ["at select (node_modules/pg)"],
              },
            });
          },
        },
      });
      await using graph = await startFixtureGraph(transport, { agencies });

      const answer = await graph.ask(`{ programs { name } documents }`);

      expect(answer.status).toBe(200);
      expect(answer.data).toEqual({ programs: null, documents: ["RPJMN 2020-2024"] });
      expect(answer.errors).toEqual([
        {
          message: "first is over 100; ask for fewer",
          path: ["programs"],
          extensions: { code, agency: "kominfo" },
        },
      ]);
      expect(answer.text).not.toMatch(secrets);
    },
  );

  test.each([undefined, "INTERNAL_SERVER_ERROR"])(
    "an unexpected error with the code %s is masked, and logged with the request id",
    async (code) => {
      const agencies = withResolvers("kominfo", {
        Query: {
          programs: () => {
            throw new GraphQLError("select * from program: syntax error", { extensions: { code } });
          },
        },
      });
      await using graph = await startFixtureGraph(transport, { agencies });

      const answer = await graph.ask(`{ programs { name } documents }`, {
        headers: { "x-request-id": "req-1" },
      });

      expect(answer.status).toBe(200);
      expect(answer.data).toEqual({ programs: null, documents: ["RPJMN 2020-2024"] });
      expect(answer.errors).toEqual([
        {
          message: "Unexpected error; quote request id req-1 when you report it.",
          path: ["programs"],
          extensions: { code: "INTERNAL_SERVER_ERROR", agency: "kominfo", requestId: "req-1" },
        },
      ]);
      expect(answer.text).not.toMatch(secrets);
      expect(graph.logLines).toContainEqual(
        expect.objectContaining({
          msg: "unexpected error of an agency",
          requestId: "req-1",
          agency: "kominfo",
          err: expect.objectContaining({ message: "select * from program: syntax error" }),
        }),
      );
    },
  );
});

describe("in process", () => {
  test.each([
    ["rejects", async () => Promise.reject(new Error("connect ECONNREFUSED 10.1.2.3:5432"))],
    [
      "throws",
      () => {
        throw new Error("connect ECONNREFUSED 10.1.2.3:5432");
      },
    ],
    ["answers nothing", async () => undefined],
    ["answers no object", async () => ({ data: "down" })],
  ])("an executor that %s is one error", async (_, executor) => {
    await using graph = await startFixtureGraph("in process", {
      // Wrong on purpose: an executor must not be trusted to keep its own type.
      executors: { kominfo: executor as never },
    });

    const answer = await graph.ask(province);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ province: { name: "Bali", regencies: withoutScores } });
    expect(answer.errors).toEqual([kominfoAway]);
    expect(answer.text).not.toMatch(secrets);
  });
});

describe("over HTTP", () => {
  test.each([
    ["HTTP 503", respondWith(503, "upstream of 10.1.2.3 is down", "text/plain")],
    ["HTTP 500 in GraphQL", respondWith(500, `{"errors":[{"message":"select 1"}]}`)],
    ["a page", respondWith(200, "<h1>Welcome to 10.1.2.3</h1>", "text/html")],
    ["JSON that is not GraphQL", respondWith(200, `{"status":"10.1.2.3"}`)],
    ["a list", respondWith(200, `[1]`)],
    ["a word for data", respondWith(200, `{"data":"10.1.2.3"}`)],
    ["a word for errors", respondWith(200, `{"errors":"10.1.2.3"}`)],
    ["nothing", respondWith(200, "")],
    ["a broken connection", (request: { socket: { destroy(): void } }) => request.socket.destroy()],
  ])("%s in answer is one error", async (_, respond) => {
    await using graph = await startFixtureGraph("over HTTP");
    graph.servers["kominfo"]?.respond(respond);

    const answer = await graph.ask(province);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ province: { name: "Bali", regencies: withoutScores } });
    expect(answer.errors).toEqual([kominfoAway]);
    expect(answer.text).not.toMatch(secrets);
  });

  test("an agency that is gone keeps the instant when it was first missed until it answers again", async () => {
    await using graph = await startFixtureGraph("over HTTP");
    const kominfo = graph.servers["kominfo"];
    const since = async () => (await graph.ask(province)).errors[0]?.extensions["since"];
    const before = new Date().toISOString();

    kominfo?.respond(respondWith(503, ""));
    const first = await since();
    expect(before <= String(first)).toBe(true);
    expect(await since()).toBe(first);

    kominfo?.respond(respondWith(200, `{"data":{"_entities":[]}}`));
    expect(await since()).toBeUndefined();

    kominfo?.respond(respondWith(503, ""));
    const second = await since();
    expect(String(second) > String(first)).toBe(true);
    expect(graph.logLines.filter(({ msg }) => msg === "agency cannot be asked")).toHaveLength(2);
    expect(graph.logLines.filter(({ msg }) => msg === "agency answers again")).toHaveLength(1);
  });

  test("neither log nor answer has the variables of a question that failed", async () => {
    await using graph = await startFixtureGraph("over HTTP");
    graph.servers["regional"]?.respond(respondWith(200, "no"));

    const answer = await graph.ask(`query ($code: ID!) { province(code: $code) { name } }`, {
      variables: { code: "a-secret-code" },
    });

    expect(answer.errors).toHaveLength(1);
    expect(answer.text).not.toContain("a-secret-code");
    expect(JSON.stringify(graph.logLines)).not.toContain("a-secret-code");
  });

  test("an agency that hangs, another that is gone: the third answers", async () => {
    await using graph = await startFixtureGraph("over HTTP", {
      environment: { upstreamTimeoutMs: 50 },
    });
    graph.servers["kominfo"]?.respond(hang);
    graph.servers["bappenas"]?.respond(respondWith(502, ""));

    const answer = await graph.ask(province);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({
      province: {
        name: "Bali",
        regencies: withoutScores.map((regency) => ({ ...regency, target: null })),
      },
    });
    expect(new Set(answer.errors.map(({ extensions }) => extensions["agency"]))).toEqual(
      new Set(["bappenas", "kominfo"]),
    );
  });
});
