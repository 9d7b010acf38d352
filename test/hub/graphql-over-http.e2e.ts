import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

/** The audit of the GraphQL over HTTP specification. It asks `__type`, so introspection is on. */
describe("GraphQL over HTTP", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ demo: false });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const audits = serverAudits({ url: () => `${hub.url}/graphql` });

  it("has 61 audits", () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))("%s: %s", async (_id, _name, audit) => {
    expect(await audit()).toMatchObject({ status: "ok" });
  });
});
