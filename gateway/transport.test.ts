import { expect, test } from "vitest";

import { respondWith } from "./testkit/fixture-server.ts";
import { startFixtureGraph } from "./testkit/start-fixture-graph.ts";

test("two callers who ask the same over HTTP do not share one question", async () => {
  await using graph = await startFixtureGraph("over HTTP");
  const kominfo = graph.servers["kominfo"];
  const both = Promise.withResolvers<void>();
  kominfo?.respond(async (...request) => {
    if (kominfo.received.length === 2) {
      both.resolve();
    }
    await both.promise;
    respondWith(200, `{"data":{"programs":[]}}`)(...request);
  });

  const answers = await Promise.all([graph.ask(`{ programs { name } }`), graph.ask(`{ programs { name } }`)]);

  expect(answers.map(({ data }) => data)).toEqual([{ programs: [] }, { programs: [] }]);
});
