import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../hub/hub-process.testkit.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

/** No agency is needed to answer it. */
const TEXT = "query Roots { __schema { queryType { name } } }\n";
const HASH = /^[0-9a-f]{64}$/;

async function run(home: string, ...args: string[]) {
  await using command = new SimpulProcess(["documents", ...args], { SIMPUL_HOME: home });
  return { ...(await command.end()), lines: command.lines };
}

async function ask(url: string, body: object) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown }) };
}

it("a document that is added is served at once by a gateway that serves no other", { timeout: 120_000 }, async () => {
  using temporary = temporaryFolder();
  const home = join(temporary.path, "home");
  const file = join(temporary.path, "roots.graphql");
  await writeFile(file, TEXT);
  await using gateway = new SimpulProcess(["serve", "gateway", "--port", "0"], {
    SIMPUL_HOME: home,
    SIMPUL_DOCUMENTS: "only",
  });
  const url = await gateway.find(/^Gateway: (.*)$/);
  expect(await ask(url, { query: TEXT })).toMatchObject({ errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }] });

  const { code, errors, lines } = await run(home, "add", file, "--client", "dashboard-bali");

  expect({ code, errors, lines }).toEqual({ code: 0, errors: "", lines: [expect.stringMatching(HASH)] });
  expect(await ask(url, { documentId: lines[0] })).toEqual({
    status: 200,
    data: { __schema: { queryType: { name: "Query" } } },
  });
  expect(await ask(url, { query: "{ __typename }" })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }],
  });
  expect((await run(home, "list")).lines).toEqual([
    expect.stringMatching(/^[0-9a-f]{64} {2}simpul {2}CrossRegencyProgress$/),
    `${lines[0]}  dashboard-bali  Roots`,
  ]);
});

it.each([
  ["what is not GraphQL", "{ provinces {", ["Syntax Error: Expected Name, found <EOF>. (line 1, column 14)"]],
  [
    "all that the schema does not have",
    "query Two { provinces { mayor } }\nquery Three { nobody }",
    [
      "It has 2 operations: put each into a file of its own, with the fragments it needs.",
      `Cannot query field "mayor" on type "Province". (line 1, column 25)`,
      `Cannot query field "nobody" on type "Query". (line 2, column 15)`,
    ],
  ],
  [
    "what agencies alone may see",
    `{ nation { annual(year: 2023) { view } } }`,
    [`Cannot query field "view" on type "NationYear". (line 1, column 33)`],
  ],
  [
    "a fragment alone",
    "fragment F on Province { name }",
    ["It has no operation.", `Fragment "F" is never used. (line 1, column 1)`],
  ],
])("documents add refuses %s", async (_, text, faults) => {
  using temporary = temporaryFolder();
  const file = join(temporary.path, "faulty.graphql");
  await writeFile(file, text);

  const { code, errors, lines } = await run(temporary.path, "add", file, "--client", "dashboard");

  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(errors.trimEnd().split("\n")).toEqual([`${file} cannot be served:`, ...faults.map((fault) => `  ${fault}`)]);
  expect(existsSync(join(temporary.path, "documents"))).toBe(false);
});

it.each(["../elsewhere", "..", "Bali", "a b", "-a", "a/b", ""])(
  "documents add refuses the client %j, which would be no folder of its own",
  async (client) => {
    using temporary = temporaryFolder();
    const home = join(temporary.path, "home");
    const file = join(temporary.path, "roots.graphql");
    await writeFile(file, TEXT);

    const { code, errors, lines } = await run(home, "add", file, `--client=${client}`);

    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(errors).toContain("--client must be of small letters, digits and hyphens");
    expect(await readdir(temporary.path)).toEqual(["roots.graphql"]);
  },
);
