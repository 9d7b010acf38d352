import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readEnvironment } from "./environment.ts";

let folder: string;
const write = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "simpul-secrets-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a variable that is set to nothing is not set", () => {
  expect(readEnvironment({ HOST: "::1", PORT: "", KOMINFO_IDENTITY_KEY_FILE: "" })).toEqual({
    given: { HOST: "::1" },
    faults: [],
  });
});

test.each(["KOMINFO_DATABASE_URL", "KOMINFO_MIGRATOR_DATABASE_URL", "KOMINFO_IDENTITY_KEY"])(
  "%s may stand in a file, without the line end that an editor leaves",
  (name) => {
    const file = write(name, "the secret\n");

    expect(readEnvironment({ [`${name}_FILE`]: file }).given[name]).toBe("the secret");
  },
);

test("what is no secret of ours is read from no file", () => {
  const environment = { SSL_CERT_FILE: "/nowhere", PORT_FILE: "/nowhere" };

  expect(readEnvironment(environment)).toEqual({ given: environment, faults: [] });
});

test("a file that is missing, empty or one of two is a fault that tells no secret", () => {
  const { given, faults } = readEnvironment({
    KOMINFO_IDENTITY_KEY_FILE: "/nowhere/secret",
    KOMINFO_DATABASE_URL_FILE: write("empty", " \n"),
    REGIONAL_DATABASE_URL: "postgresql://secret@one",
    REGIONAL_DATABASE_URL_FILE: write("other", "postgresql://secret@other"),
  });

  expect(faults).toEqual([
    "KOMINFO_IDENTITY_KEY_FILE cannot be read (ENOENT)",
    "KOMINFO_DATABASE_URL_FILE names an empty file",
    "REGIONAL_DATABASE_URL_FILE and REGIONAL_DATABASE_URL are both set; keep one",
  ]);
  expect(given).not.toHaveProperty("KOMINFO_IDENTITY_KEY");
});
