import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { expect, inject, it } from "vitest";
import { SimpulProcess } from "../testkit/simpul-process.ts";

/** An empty database for each agency, with the address of its migrator, as a container is given it. */
async function createEmptyDatabases() {
  const { adminUrl, urls } = inject("server");
  const suffix = randomBytes(6).toString("hex");
  const admin = new Client(adminUrl);
  await admin.connect();
  const agencies = Object.keys(urls);
  for (const agency of agencies) {
    await admin.query(`create database "${agency}_${suffix}" owner "${agency}_migrator"`);
    await admin.query(`grant connect on database "${agency}_${suffix}" to "${agency}_app"`);
  }
  const address = (url: string, agency: string) =>
    Object.assign(new URL(url), { pathname: `/${agency}_${suffix}` }).href;
  return {
    environment: Object.fromEntries(
      agencies.map((agency) => [
        `${agency.toUpperCase()}_MIGRATOR_DATABASE_URL`,
        address(urls[agency]?.migrator ?? "", agency),
      ]),
    ),
    async count(agency: string, query: string): Promise<number> {
      const client = new Client(address(adminUrl, agency));
      await client.connect();
      try {
        const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${query}`);
        return rows[0]?.count ?? Number.NaN;
      } finally {
        await client.end();
      }
    },
    async [Symbol.asyncDispose]() {
      for (const agency of agencies) await admin.query(`drop database "${agency}_${suffix}" with (force)`);
      await admin.end();
    },
  };
}

it("migrate and seed fill bare databases, once, and with no demonstration unless asked", async () => {
  await using databases = await createEmptyDatabases();
  const run = async (...args: string[]) => {
    await using command = new SimpulProcess(args, databases.environment);
    expect(await command.end()).toEqual({ code: 0, errors: "" });
    return command.lines;
  };

  expect(await run("migrate")).toEqual(
    expect.arrayContaining([
      "bappenas: migrations run: 11",
      "kominfo: migrations run: 11",
      "provincial: migrations run: 7",
      "regional: migrations run: 9",
    ]),
  );
  expect(await run("migrate")).toContain("kominfo: migrations run: 0");

  expect(await run("seed")).toEqual(["Real data: loaded for regional, bappenas, kominfo, provincial"]);
  expect(await run("seed")).toEqual(["Real data: loaded before"]);
  expect(await databases.count("regional", "regency")).toBe(514);
  expect(await databases.count("kominfo", "evaluation")).toBe(141);
  expect(await databases.count("bappenas", "dimension_target")).toBe(0);

  expect(await run("seed", "--demo")).toEqual([
    "Real data: loaded before",
    "Demonstration data: loaded for regional, bappenas, kominfo, provincial",
  ]);
  expect(await databases.count("bappenas", "dimension_target where simulated")).toBeGreaterThan(8000);
});

it("migrate says which database cannot be reached", async () => {
  const nowhere = Object.fromEntries(
    Object.keys(inject("server").urls).map((agency) => [
      `${agency.toUpperCase()}_MIGRATOR_DATABASE_URL`,
      `postgresql://someone:secret@127.0.0.1:9/${agency}`,
    ]),
  );
  await using command = new SimpulProcess(["migrate"], nowhere);
  const { code, errors } = await command.end();
  expect(code).toBe(1);
  expect(errors).toMatch(/^The database of \w+ cannot be reached/);
  expect(errors).not.toMatch(/secret|\n\s+at /);
});

it("seed says that a bare database must be migrated first", async () => {
  await using databases = await createEmptyDatabases();
  await using command = new SimpulProcess(["seed"], databases.environment);
  expect(await command.end()).toEqual({
    code: 1,
    errors: "The database of regional lacks its tables. Run `npm run simpul -- migrate` first.\n",
  });
});
