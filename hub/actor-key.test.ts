import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openActorKey } from "./actor-key.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";
import { StartupError } from "./startup-error.ts";

const OWN_KEY = "a key of the operator's own choosing";

test("the key of the environment goes before that of the home, and makes none there", async () => {
  using folder = temporaryFolder();
  const home = join(folder.path, "home");
  expect(await openActorKey({ actorKey: OWN_KEY, home })).toBe(OWN_KEY);
  expect(existsSync(home)).toBe(false);
});

test("a home without a key gets one that its owner alone can read, and keeps it", async () => {
  using folder = temporaryFolder();
  const home = join(folder.path, "deep", "home");
  const key = await openActorKey({ actorKey: null, home });
  expect(Buffer.from(key, "base64url")).toHaveLength(32);
  expect(readdirSync(home)).toEqual(["actor.key"]);
  expect(statSync(join(home, "actor.key")).mode & 0o777).toBe(0o600);
  expect(await openActorKey({ actorKey: null, home })).toBe(key);
  expect(await openActorKey({ actorKey: null, home: join(folder.path, "other") })).not.toBe(key);
});

test("many who make it at once take the same", async () => {
  using home = temporaryFolder();
  const keys = await Promise.all(Array.from({ length: 20 }, () => openActorKey({ actorKey: null, home: home.path })));
  expect(new Set(keys)).toEqual(new Set([readFileSync(join(home.path, "actor.key"), "utf8").trim()]));
  expect(readdirSync(home.path)).toEqual(["actor.key"]);
});

test("a spoilt key is left as it is, and named", async () => {
  using home = temporaryFolder();
  const file = join(home.path, "actor.key");
  writeFileSync(file, "short\n");
  const refusal: unknown = await openActorKey({ actorKey: null, home: home.path }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartupError);
  expect((refusal as StartupError).message).toContain(`${file} is spoilt`);
  expect((refusal as StartupError).message).not.toContain("short");
  expect(readFileSync(file, "utf8")).toBe("short\n");
});

test("a key that cannot be read is named", async () => {
  using home = temporaryFolder();
  mkdirSync(join(home.path, "actor.key"));
  await expect(openActorKey({ actorKey: null, home: home.path })).rejects.toThrow("actor.key cannot be read (EISDIR)");
});
