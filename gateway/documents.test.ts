import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Documents, fileOf, hashOf } from "./documents.ts";

const text = "{ documents }";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "simpul-documents-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function write(folder: string, client: string, name: string, content: string): Promise<void> {
  await mkdir(join(folder, client), { recursive: true });
  await writeFile(join(folder, client, name), content);
}

test("a document is named as every other tool names it", () => {
  // printf '{ documents }' | sha256sum
  expect(hashOf(text)).toBe("57a2d2b6388a609a436b1de6bb4c2613221fca5990afe58e878b39b976514f09");
});

test("a document that was shipped is known, another is not", async () => {
  const documents = new Documents({ shipped: [text], folder: "/nowhere" });

  expect(await documents.find(hashOf(text))).toBe(text);
  expect(await documents.find(hashOf("{ programs { name } }"))).toBeNull();
});

test("a document that is added is found without a restart, whoever's it is", async () => {
  const folder = await temporaryFolder();
  const documents = new Documents({ shipped: [], folder: join(folder, "documents") });
  expect(await documents.find(hashOf(text))).toBeNull();

  await write(join(folder, "documents"), "dashboard", fileOf(hashOf(text)), text);

  expect(await documents.find(hashOf(text))).toBe(text);
});

test("a document is known already once it was looked for", async () => {
  const folder = await temporaryFolder();
  const shipped = "{ programs { name } }";
  const documents = new Documents({ shipped: [shipped], folder });
  await write(folder, "dashboard", fileOf(hashOf(text)), text);
  expect([shipped, text].map((one) => documents.isKnown(hashOf(one)))).toEqual([true, false]);

  await documents.find(hashOf(text));

  expect(documents.isKnown(hashOf(text))).toBe(true);
});

test("a file that was changed is not known by its name", async () => {
  const folder = await temporaryFolder();
  await write(folder, "dashboard", fileOf(hashOf(text)), "{ programs { name } }");

  expect(await new Documents({ shipped: [], folder }).find(hashOf(text))).toBeNull();
});

test.each(["", "../secret", "a", hashOf(text).toUpperCase(), `${hashOf(text)}/..`])(
  "%j is no hash, and no file is looked for",
  async (id) => {
    const folder = await temporaryFolder();
    await write(folder, "dashboard", `${id.replaceAll("/", "_")}.graphql`, text);
    await write(folder, "", "secret.graphql", text);

    expect(await new Documents({ shipped: [], folder }).find(id)).toBeNull();
  },
);
