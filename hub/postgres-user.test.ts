import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { closedFolder, temporaryFolder } from "./hub-process.testkit.ts";
import { findBarrier, prepareServerUser } from "./postgres-user.ts";
import { StartupError } from "./startup-error.ts";

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn("NOT TESTED: how a root lends PostgreSQL another user. Run the tests as root, as CI does.");

test.runIf(isRoot)("root is lent the system user, made where it is missing", async () => {
  const name = `simpul-test-${process.pid}`;
  try {
    const made = await prepareServerUser(name);
    expect(made.uid).toBe(Number(execFileSync("id", ["-u", name])));
    expect(made.uid).toBeGreaterThan(0);
    expect(await prepareServerUser(name)).toEqual(made);
  } finally {
    execFileSync("userdel", [name]);
  }
});

test.runIf(isRoot)("a system user that cannot be made is said, with what to do", async () => {
  const attempt = prepareServerUser("no such:name");
  await expect(attempt).rejects.toThrow(StartupError);
  await expect(attempt).rejects.toThrow(/useradd --system .* or start the hub as an ordinary user/);
});

test.runIf(isRoot)("the first folder that keeps a user out is named", async () => {
  using folder = temporaryFolder();
  const user = await prepareServerUser();
  expect(await findBarrier(folder.path, user)).toBeUndefined();
  const closed = closedFolder(folder.path);
  expect(await findBarrier(`${closed}/some/where`, user)).toBe(closed);
  expect(await findBarrier(`${closed}/some/where`, {})).toBeUndefined();
});
