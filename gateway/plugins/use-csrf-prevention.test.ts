import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const dashboard = "https://dashboard.example";
let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process", { environment: { corsOrigins: [dashboard] } });
});
afterAll(() => graph[Symbol.asyncDispose]());

const query = "{ documents }";

describe("a POST that a browser sends without asking first", () => {
  test.each([
    ["a form", new URLSearchParams({ query })],
    ["a form with parts", formOf({ operations: JSON.stringify({ query }), map: "{}" })],
    ["a text", JSON.stringify({ query })],
    ["nothing", undefined],
  ])("%s is refused", async (_, body) => {
    const response = await graph.fetch(`/graphql?query=${encodeURIComponent(query)}`, {
      method: "POST",
      ...(body && { body }),
    });

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNSUPPORTED_MEDIA_TYPE" } }] });
  });

  test.each(["application/json-but-not", "text/plain, application/json", "application/graphql"])(
    "%s is no JSON",
    async (type) => {
      const response = await graph.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": type },
        body: JSON.stringify({ query }),
      });

      expect(response.status).toBe(415);
    },
  );

  test.each(["application/json", "application/json; charset=utf-8"])("%s is", async (type) => {
    expect((await graph.ask(query, { headers: { "content-type": type } })).status).toBe(200);
  });
});

describe("where a request comes from", () => {
  const post = async (headers: Record<string, string>) => (await graph.ask(query, { headers })).status;
  const get = async (headers: Record<string, string>) =>
    (await graph.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers })).status;

  test.each<[string, Record<string, string>]>([
    ["a page of another site", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
    ["a link or an image of another site", { "sec-fetch-site": "cross-site" }],
    ["a page of a neighbouring host", { "sec-fetch-site": "same-site", origin: "https://neighbour.example" }],
    ["a page of another site in a browser that tells no more", { origin: "https://elsewhere.example" }],
    ["a frame in a sandbox", { origin: "null" }],
    ["a site whose name begins like one that is allowed", { origin: `${dashboard}.evil.example` }],
  ])("%s is refused", async (_, headers) => {
    expect([await post(headers), await get(headers)]).toEqual([403, 403]);
  });

  test("a refusal has a code, and says who can lift it", async () => {
    const { errors } = await graph.ask(query, { headers: { "sec-fetch-site": "cross-site" } });

    expect(errors).toEqual([
      { message: expect.stringContaining("CORS_ORIGINS"), extensions: { code: "CROSS_SITE_REQUEST" } },
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ["a client that is no browser", {}],
    ["the gateway's own page", { "sec-fetch-site": "same-origin" }],
    ["a person who typed the address", { "sec-fetch-site": "none" }],
    ["a page of a site on the list", { "sec-fetch-site": "cross-site", origin: dashboard }],
  ])("%s is answered", async (_, headers) => {
    expect([await post(headers), await get(headers)]).toEqual([200, 200]);
  });

  test("the gateway's own page in a browser that tells no more is answered, whoever ends its TLS", async () => {
    const { host } = new URL(graph.gateway.url);

    expect([await post({ origin: `http://${host}` }), await post({ origin: `https://${host}` })]).toEqual([200, 200]);
  });
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  return form;
}
