import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addDocument } from "./documents.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";
import { StartupError } from "./startup-error.ts";

test.each([
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
])("what is added must be served: not %s", async (_, text, faults) => {
  using temporary = temporaryFolder();
  const file = join(temporary.path, "faulty.graphql");
  await writeFile(file, text);

  const adding = addDocument(file, "dashboard", { SIMPUL_HOME: join(temporary.path, "home") });

  await expect(adding).rejects.toThrow(
    new StartupError([`${file} cannot be served:`, ...faults.map((fault) => `  ${fault}`)].join("\n")),
  );
  expect(await readdir(temporary.path)).toEqual(["faulty.graphql"]);
});

test.each(["../elsewhere", "..", "Bali", "a b", "-a", "a/b", ""])(
  "the client %j is refused, which would be no folder of its own",
  async (client) => {
    using temporary = temporaryFolder();
    const file = join(temporary.path, "programs.graphql");
    await writeFile(file, "{ programs { name } }");

    const adding = addDocument(file, client, { SIMPUL_HOME: join(temporary.path, "home") });

    await expect(adding).rejects.toThrow("--client must be of small letters, digits and hyphens");
    expect(await readdir(temporary.path)).toEqual(["programs.graphql"]);
  },
);
