import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createIssuerKey, openLocalIssuer } from "../../identity/local-issuer.ts";
import { createFixtureGraph, fixtureAgencies } from "../testkit/fixture-graph.ts";
import { type FixtureGatewayOptions, startFixtureGateway } from "../testkit/start-fixture-gateway.ts";

const { supergraph, executors } = createFixtureGraph();

async function openStartPage(options: Partial<FixtureGatewayOptions> = {}) {
  await using graph = await startFixtureGateway({ supergraph, executors, ...options });
  const response = await graph.fetch("/");
  return { response, html: await response.text() };
}

test("it says in Indonesian and English how many figures are simulated, by agency", async () => {
  const { response, html } = await openStartPage();

  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(html).toContain("700 dari 1.398 angka adalah simulasi");
  expect(html).toContain(`<p lang="en">700 of 1.398 figures are simulated`);
  expect(html).toMatch(/Kominfo<\/th><td class="number">846<\/td><td class="number">700</);
  expect(html).toMatch(/Regional<\/th><td class="number">552<\/td><td class="number">0</);
});

test("many who open it at once, or soon after, are shown one count", async () => {
  let counts = 0;
  const kominfo = executors["kominfo"]!;
  await using graph = await startFixtureGateway({
    supergraph,
    executors: {
      ...executors,
      kominfo: async (request) => {
        counts += 1;
        return kominfo(request) as never;
      },
    },
  });

  await Promise.all([graph.fetch("/"), graph.fetch("/")]);
  await graph.fetch("/");

  expect(counts).toBe(1);
});

test("an agency that cannot be asked is named, and the others' figures stand", async () => {
  const { html } = await openStartPage({
    executors: { ...executors, kominfo: async () => Promise.reject(new Error("gone")) },
  });

  expect(html).toContain("Kominfo tidak dapat dihubungi saat ini");
  expect(html).toContain("0 dari 552 angka");
});

test("with all agencies away nothing is counted, and no zero is told", async () => {
  const away = async () => Promise.reject(new Error("gone"));
  const { html } = await openStartPage({
    executors: { bappenas: away, kominfo: away, regional: away },
  });

  expect(html).toContain("Regional tidak dapat dihubungi saat ini");
  expect(html).not.toMatch(/<table>|0 dari/);
});

test("a supergraph that counts no figures has no line about them", async () => {
  const { bappenas } = fixtureAgencies;
  const { html } = await openStartPage(createFixtureGraph({ bappenas }));

  expect(html).not.toContain("simulasi");
});

test("the headline query opens in GraphiQL with its variables", async () => {
  const { html } = await openStartPage({
    headline: {
      document: `query Bali($code: ID!) { province(code: $code) { name } }`,
      variables: { code: "<51>" },
    },
  });

  const [, href = ""] = /<a class="run" href="([^"]+)"/.exec(html) ?? [];
  const query = new URL(href, "http://gateway/").searchParams.get("query");
  expect(query).toBe(`query Bali($code: ID! = "<51>") {\n  province(code: $code) {\n    name\n  }\n}`);
  expect(html).toContain(`= &quot;&lt;51&gt;&quot;`);
});

test("it says how to get a token where the hub issues them, and nowhere else", async () => {
  const command = "npm run --silent simpul -- token --role coordinator --province 51";
  const { html } = await openStartPage({ localIssuer: await openLocalIssuer(await createIssuerKey()) });
  expect(html).toContain(`<code>${command}</code>`);
  expect((await openStartPage()).html).not.toContain("Token");
});

test("it takes nothing from elsewhere, and its policy allows its own style only", async () => {
  const { response, html } = await openStartPage();

  const [, style = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(response.headers.get("content-security-policy")).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  expect(html).not.toMatch(/<script|<img|<link|https?:\/\/|style="/);
});
