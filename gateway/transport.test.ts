import { once } from "node:events";
import { expect, test } from "vitest";
import { respondWith } from "./testkit/fixture-server.ts";
import { startFixtureGraph } from "./testkit/start-fixture-graph.ts";

test("two callers who ask the same over HTTP do not share one question", async () => {
  await using graph = await startFixtureGraph("over HTTP");
  const kominfo = graph.servers["kominfo"];
  const both = Promise.withResolvers<void>();
  kominfo?.respond(async (...request) => {
    if (kominfo.received.length === 2) both.resolve();
    await both.promise;
    respondWith(200, `{"data":{"programs":[]}}`)(...request);
  });

  const answers = await Promise.all([graph.ask(`{ programs { name } }`), graph.ask(`{ programs { name } }`)]);

  expect(answers.map(({ data }) => data)).toEqual([{ programs: [] }, { programs: [] }]);
});

test("an answer that goes on for ever is cut off at its limit, and the agency is missed", async () => {
  await using graph = await startFixtureGraph("over HTTP", { environment: { answerLimitBytes: 100_000 } });
  let written = 0;
  const { promise: closed, resolve } = Promise.withResolvers<unknown>();
  graph.servers["kominfo"]?.respond(async (_, __, response) => {
    resolve(once(response, "close"));
    response.writeHead(200, { "content-type": "application/json" });
    while (!response.destroyed) {
      written += 10_000;
      if (!response.write("x".repeat(10_000))) await Promise.race([once(response, "drain"), once(response, "close")]);
      await new Promise(setImmediate);
    }
  });

  const answer = await graph.ask(`{ programs { name } documents }`);

  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ programs: null, documents: ["RPJMN 2020-2024"] });
  expect(answer.errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } }]);
  expect(graph.logLines).toContainEqual(
    expect.objectContaining({ agency: "kominfo", reason: "the answer is longer than 100000 bytes" }),
  );
  await closed;
  expect(written).toBeLessThan(10_000_000);
});

test("an answer is whole up to its limit, however it is cut in pieces", async () => {
  const body = JSON.stringify({ data: { programs: [{ name: "Gerakan Menuju Smart City \u{1f680}" }] } });
  const answerLimitBytes = Buffer.byteLength(body);
  const respond = async (limit: number) => {
    await using graph = await startFixtureGraph("over HTTP", { environment: { answerLimitBytes: limit } });
    graph.servers["kominfo"]?.respond(async (_, __, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      for (const byte of Buffer.from(body)) {
        response.write(Buffer.of(byte));
        await new Promise(setImmediate);
      }
      response.end();
    });
    return (await graph.ask(`{ programs { name } }`)).data;
  };

  expect(await respond(answerLimitBytes)).toEqual(JSON.parse(body).data);
  expect(await respond(answerLimitBytes - 1)).toEqual({ programs: null });
});
