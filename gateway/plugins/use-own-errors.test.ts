import { describe, expect, test } from "vitest";
import { createFixtureGraph } from "../testkit/fixture-graph.ts";
import { startFixtureGraph } from "../testkit/start-fixture-graph.ts";

describe("a request that cannot be executed names its fault", () => {
  test.each([
    ["BAD_USER_INPUT", `query ($code: ID!) { province(code: $code) { name } }`, undefined],
    ["OPERATION_RESOLUTION_FAILURE", `query A { documents }`, "B"],
  ])("%s", async (code, query, operationName) => {
    await using graph = await startFixtureGraph("in process");

    const answer = await graph.ask(query, {
      ...(operationName && { operationName }),
      headers: { accept: "application/graphql-response+json" },
    });

    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
  });
});

test("a fault of the gateway is masked, and logged with the request id", async () => {
  await using graph = await startFixtureGraph("in process", {
    executors: {
      // The planner's executor trusts the shape of what agencies give, and fails on this one.
      regional: async () => ({ data: { province: { __typename: "Regency", name: "x" } } }) as never,
    },
  });

  const answer = await graph.ask(`{ province(code: "51") { regencies { name } } }`, {
    headers: { "x-request-id": "req-1" },
  });

  expect(answer.status).toBe(500);
  expect(answer.errors).toEqual([
    {
      message: "Unexpected error; quote request id req-1 when you report it.",
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "req-1" },
    },
  ]);
  expect(graph.logLines).toContainEqual(
    expect.objectContaining({ msg: "unexpected error of the gateway", requestId: "req-1" }),
  );
  expect(answer.text).not.toContain("Regency");
});

test("an agency's answer is left as it is", async () => {
  const { executors } = createFixtureGraph();
  await using graph = await startFixtureGraph("in process", { executors });

  const answer = await graph.ask(`{ documents }`);

  expect(answer.text).toBe(`{"data":{"documents":["RPJMN 2020-2024"]}}`);
});
