import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { findBreaches } from "./module-walls.ts";

const root = path.dirname(import.meta.dirname);

/** What the check says of a project made of these files alone. */
function breachesOf(files: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), "simpul-walls-"));
  try {
    cpSync(path.join(root, "package.json"), path.join(folder, "package.json"));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return findBreaches(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function placesOf(files: Record<string, string>): string[] {
  return breachesOf(files).map(({ place }) => place);
}

const use = (specifier: string) => `import { x } from "${specifier}";\n`;

describe("the walls of this repository", () => {
  it("are intact", () => {
    expect(findBreaches(root)).toEqual([]);
  });
});

describe("a wall breaks when", () => {
  it.each([
    ["an agency imports another", "services/kominfo/index.ts", "../bappenas/index.js"],
    ["an agency imports another from a noun folder", "services/kominfo/cohort/cohort.entity.ts", "../../regional/a.js"],
    ["an agency of which no list knows imports another", "services/pupr/index.ts", "../kominfo/index.js"],
    ["an agency imports one of which no list knows", "services/kominfo/index.ts", "../pupr/index.js"],
    ["an agency's test imports another agency", "services/kominfo/index.test.ts", "../bappenas/index.js"],
    ["an agency imports the hub", "services/kominfo/index.ts", "../../hub/start.js"],
    ["an agency imports the gateway", "services/kominfo/index.ts", "../../gateway/index.js"],
    ["an agency imports the folder of all agencies", "services/kominfo/index.ts", ".."],
    ["an agency imports the testkit outside a test", "services/kominfo/index.ts", "../../test/testkit/a.js"],
    ["common imports an agency", "services/common/context.ts", "../kominfo/loaders.js"],
    ["common imports the hub", "services/common/context.ts", "../../hub/cli.js"],
    ["common imports the gateway", "services/common/graph/dimension.ts", "../../../gateway/gateway.js"],
    ["the gateway imports an agency", "gateway/gateway.ts", "../services/kominfo/index.js"],
    ["the gateway imports common", "gateway/plugins/use-limits.ts", "../../services/common/errors.js"],
    ["the gateway imports the hub", "gateway/gateway.ts", "../hub/start.js"],
    ["the hub imports the benchmark", "hub/cli.ts", "../bench/bench.js"],
    ["the dashboard imports an agency", "dashboard/features/progress/queries.ts", "../../../services/regional/a.js"],
    ["the dashboard imports the hub", "dashboard/main.tsx", "../hub/start.js"],
    ["the benchmark imports an agency", "bench/bench.ts", "../services/kominfo/index.js"],
    ["a story imports an agency", "test/hub/progress.e2e.ts", "../../services/kominfo/index.js"],
    ["a story imports common", "test/hub/progress.e2e.ts", "../../services/common/errors.js"],
    ["a story imports the gateway", "test/hub/progress.e2e.ts", "../../gateway/index.js"],
    ["the testkit imports an agency", "test/testkit/start.ts", "../../services/kominfo/index.js"],
    ["another test imports an agency", "test/composition/NO_QUERIES.test.ts", "../../services/kominfo/index.js"],
    ["the product imports its own testkit", "gateway/gateway.ts", "./testkit/fixture.js"],
    ["the product imports its own test helper", "hub/start.ts", "./hub-process.testkit.js"],
    ["a file leaves the repository", "hub/cli.ts", "../../elsewhere/a.js"],
    ["a path is absolute", "gateway/gateway.ts", "/srv/simpul/services/kominfo/index.js"],
    ["a path is a file address", "gateway/gateway.ts", "file:///srv/simpul/services/kominfo/index.js"],
    ["the product imports Apollo's composition", "hub/schema.ts", "@apollo/composition"],
    ["another test imports Apollo's composition", "test/composition/other.test.ts", "@apollo/composition"],
    ["a file inside Apollo's composition is imported", "hub/schema.ts", "@apollo/composition/dist/compose.js"],
    ["Apollo's gateway is imported", "test/hub/other.e2e.ts", "@apollo/gateway"],
    ["the product needs a development dependency", "services/common/context.ts", "vitest"],
  ])("%s", (_, file, specifier) => {
    expect(placesOf({ [file]: use(specifier) })).toEqual([`${file}:1`]);
  });

  it.each([
    ["a type", `import type { X } from "../services/kominfo/x.ts";`],
    ["a type in place", `let x: import("../services/kominfo/x.ts").X;`],
    ["for its effect", `import "../services/kominfo/x.ts";`],
    ["by re-export", `export { x } from "../services/kominfo/x.ts";`],
    ["by re-export of all", `export * from "../services/kominfo/x.ts";`],
    ["as a namespace", `import * as x from "../services/kominfo/x.ts";`],
    ["by import equals", `import x = require("../services/kominfo/x.js");`],
    ["dynamically", `const x = await import("../services/kominfo/x.ts");`],
    ["dynamically, in a template", "const x = await import(`../services/kominfo/x.ts`);"],
    ["dynamically, computed", "const load = (name: string) => import(`../services/${name}/x.ts`);"],
    ["by require", `const x = require("../services/kominfo/x.js");`],
    ["by a require of its own", `const load = createRequire(import.meta.url);`],
    ["by resolving it", `const x = import.meta.resolve("../services/kominfo/x.js");`],
    ["as a worker's file", `new Worker(new URL("../services/kominfo/x.js", import.meta.url));`],
    ["by a reference", `/// <reference path="../services/kominfo/x.ts" />`],
  ])("the gateway takes an agency %s", (_, text) => {
    expect(placesOf({ "gateway/gateway.ts": text })).toEqual(["gateway/gateway.ts:1"]);
  });

  it("code stands in a folder without walls, by which it could be carried over one", () => {
    expect(placesOf({ "lib/carry.ts": use("../services/kominfo/x.js"), "carry.ts": "" })).toEqual([
      "carry.ts",
      "lib/carry.ts",
    ]);
  });
});

describe("no wall stands between", () => {
  it.each([
    ["an agency and itself", "services/kominfo/cohort/cohort.resolver.ts", "../loaders.js"],
    ["an agency and common", "services/kominfo/cohort/cohort.resolver.ts", "../../common/errors.js"],
    ["a new agency and common", "services/pupr/index.ts", "../common/start-subgraph.js"],
    ["an agency's test and the testkit", "services/kominfo/cohort/cohort.test.ts", "../../../test/testkit/database.js"],
    ["a test helper and a development dependency", "hub/hub-process.testkit.ts", "vitest"],
    ["a part's test and its own testkit", "gateway/plugins/use-limits.test.ts", "../testkit/fixture.js"],
    ["the hub and an agency", "hub/start.ts", "../services/pupr/index.js"],
    ["the hub and the gateway", "hub/start.ts", "../gateway/index.js"],
    ["the benchmark and the hub", "bench/bench.ts", "../hub/start.js"],
    ["a story and the testkit", "test/hub/progress.e2e.ts", "../testkit/start.js"],
    ["the testkit and the hub", "test/testkit/start.ts", "../../hub/start.js"],
    ["anyone and schema/", "gateway/gateway.ts", "../schema/supergraph.graphql"],
    ["anyone and package.json", "services/common/context.ts", "../../package.json"],
    ["anyone and Node", "gateway/gateway.ts", "node:fs"],
    ["a test and a development dependency", "gateway/gateway.test.ts", "vitest"],
    ["the one test and Apollo's composition", "test/composition/apollo-composition.test.ts", "@apollo/composition"],
  ])("%s", (_, file, specifier) => {
    expect(breachesOf({ [file]: use(specifier) })).toEqual([]);
  });

  it("the hub and a development dependency that is loaded only when it is asked for", () => {
    expect(breachesOf({ "hub/schema.ts": `const { diff } = await import("@graphql-inspector/core");` })).toEqual([]);
  });

  it("the hub and the folder in which it looks for agencies", () => {
    expect(breachesOf({ "hub/agencies.ts": `new URL("../services/", import.meta.url);` })).toEqual([]);
  });

  it("a root config file and what its tool needs", () => {
    expect(breachesOf({ "vitest.config.ts": use("./test/testkit/global-setup.js") })).toEqual([]);
  });
});

it("a breach names the file, the line, the import and the rule", () => {
  const text = `import path from "node:path";\n${use("../services/kominfo/index.js")}`;
  expect(breachesOf({ "gateway/gateway.ts": text })).toEqual([
    {
      place: "gateway/gateway.ts:2",
      specifier: "../services/kominfo/index.js",
      reason: "gateway may import itself or identity, not services/kominfo",
    },
  ]);
});
