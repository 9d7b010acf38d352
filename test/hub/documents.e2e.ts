import { writeFile } from "node:fs/promises";
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

  expect(await run(home, "add", file, "--client=../elsewhere")).toEqual({
    code: 1,
    errors: "--client must be of small letters, digits and hyphens, such as dashboard-bali.\n",
    lines: [],
  });
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
