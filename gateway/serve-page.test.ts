import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { pino } from "pino";
import { expect, test } from "vitest";
import { useRequestLog } from "./plugins/use-request-log.ts";
import { servePage } from "./serve-page.ts";
import { createFixtureGraph } from "./testkit/fixture-graph.ts";

test("a page that cannot be made says nothing but the id under which the log has the reason", async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const broken = servePage("/broken", () => Promise.reject(new Error("the reason")));
  await using runtime = createGatewayRuntime({
    supergraph: createFixtureGraph().supergraph,
    logging: false,
    plugins: () => [useRequestLog(log), { onRequest: broken }],
  });

  const response = await runtime.fetch("http://gateway/broken", { headers: { "x-request-id": "req-1" } });

  expect(response.status).toBe(500);
  expect(await response.text()).toBe("Unexpected error; quote request id req-1 when you report it.");
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ requestId: "req-1", level: 50, err: expect.objectContaining({ message: "the reason" }) }),
  );
});
