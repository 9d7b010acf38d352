import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockHome } from "./home-lock.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";
import { StartupError } from "./startup-error.ts";

async function pidOfTheDead(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid!;
}

test("a home that is in use is refused with the process that uses it, and is free after it", async () => {
  using home = temporaryFolder();
  {
    await using _ = await lockHome(home.path);
    const refusal: unknown = await lockHome(home.path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartupError);
    expect((refusal as StartupError).message).toMatch(
      new RegExp(`process ${process.pid}\\).*Stop it first.*SIMPUL_HOME and a PORT`),
    );
  }
  expect(readdirSync(home.path)).toEqual([]);
});

test("the lock of a dead process is taken over, by exactly one of many at once", async () => {
  const dead = await pidOfTheDead();
  for (let round = 0; round < 20; round++) {
    using home = temporaryFolder();
    writeFileSync(join(home.path, "hub.lock"), `${dead} 1\n`);
    const starts = await Promise.allSettled(Array.from({ length: 30 }, () => lockHome(home.path)));
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(home.path)).toEqual(["hub.lock"]);
    expect(readFileSync(join(home.path, "hub.lock"), "utf8")).toMatch(`${process.pid} `);
  }
});

test("a starter that was killed while it took a dead lock over does not block the next one", async () => {
  using home = temporaryFolder();
  const dead = await pidOfTheDead();
  for (const name of ["hub.lock", "hub.lock~"]) writeFileSync(join(home.path, name), `${dead} 1\n`);
  await using _ = await lockHome(home.path);
  expect(readdirSync(home.path)).toEqual(["hub.lock"]);
});

test.runIf(process.platform === "linux")("a process id used again is not taken for the holder", async () => {
  using home = temporaryFolder();
  writeFileSync(join(home.path, "hub.lock"), `${process.pid} 1\n`);
  await using _ = await lockHome(home.path);
  expect(readFileSync(join(home.path, "hub.lock"), "utf8")).not.toBe(`${process.pid} 1\n`);
});

test("a lock without content, as a power cut leaves it, is taken over", async () => {
  using home = temporaryFolder();
  writeFileSync(join(home.path, "hub.lock"), "");
  await using _ = await lockHome(home.path);
  expect(readFileSync(join(home.path, "hub.lock"), "utf8")).toMatch(`${process.pid} `);
});
