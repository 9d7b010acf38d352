import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFixtureGraph } from "./testkit/fixture-graph.ts";
import { startFixtureServer } from "./testkit/fixture-server.ts";

let folder: string;
let supergraphFile: string;
const { supergraph, executors } = createFixtureGraph();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simpul-gateway-"));
  supergraphFile = join(folder, "supergraph.graphql");
  await writeFile(supergraphFile, supergraph);
});
afterAll(() => rm(folder, { recursive: true }));

/** The gateway in a process of its own, with nothing of this one's environment. */
function serve(env: Record<string, string>) {
  const script = `
    import { serveGateway } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
    await serveGateway({ supergraphFile: ${JSON.stringify(supergraphFile)}, port: 0 })
      .catch((error) => { console.error(error.message); process.exit(1); });`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  return spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
}

const urls = { KOMINFO_URL: "http://127.0.0.1:9", BAPPENAS_URL: "http://127.0.0.1:9" };

test.each(["SIGINT", "SIGTERM"] as const)(
  "on %s the request under way finishes, and the process ends with 0",
  async (signal) => {
    const asked = Promise.withResolvers<() => void>();
    const { regional } = executors;
    await using server = await startFixtureServer(async (request) => {
      await new Promise<void>((goOn) => asked.resolve(goOn));
      return regional?.(request) as never;
    });
    const gateway = serve({ ...urls, REGIONAL_URL: server.url });
    const log = text(gateway.stderr);
    const [line] = await once(gateway.stdout, "data");
    const [url = ""] = /http:\S+\/graphql/.exec(String(line)) ?? [];

    const answer = fetch(`${url}?query=${encodeURIComponent(`{ regency(code: "51.01") { name } }`)}`);
    const goOn = await asked.promise;
    gateway.kill(signal);
    await expect.poll(() => fetch(url).catch(() => "refused")).toBe("refused");
    goOn();

    expect(await (await answer).json()).toEqual({ data: { regency: { name: "Jembrana" } } });
    expect(await once(gateway, "exit")).toEqual([0, null]);
    expect(
      (await log)
        .trim()
        .split("\n")
        .map((entry) => JSON.parse(entry).msg),
    ).toContain("request");
  },
);

test("faults of the environment are told together, and nothing starts", async () => {
  const gateway = serve({ KOMINFO_URL: "kominfo", LOG_LEVEL: "loud", UPSTREAM_TIMEOUT_MS: "0" });

  expect(await text(gateway.stderr)).toBe(`The environment has faults:
  LOG_LEVEL must be one of trace, debug, info, warn, error
  UPSTREAM_TIMEOUT_MS must be at least 1 millisecond
  KOMINFO_URL must be an http or https address
`);
  expect(await text(gateway.stdout)).toBe("");
});

test("without the native planner nothing starts", async () => {
  const gateway = serve({
    ...urls,
    REGIONAL_URL: "http://127.0.0.1:9",
    LOG_LEVEL: "error",
    NAPI_RS_NATIVE_LIBRARY_PATH: join(folder, "nothing.node"),
  });

  expect(await text(gateway.stderr)).toMatch(/^The query planner has no binary for this machine/m);
});
