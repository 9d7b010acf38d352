import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** The files at the top of every agency; what differs between agencies lies in folders named by nouns. */
const TOP_LEVEL = [
  "README.md",
  "agency.ts",
  "environment.ts",
  "figures.input.ts",
  "figures.ts",
  "index.ts",
  "loaders.ts",
  "mikro-orm.config.ts",
  "subgraph.json",
  "subgraph.ts",
];

/** They say nothing of their agency: its name and port come from subgraph.json. */
const ALIKE_TO_THE_LETTER = ["agency.ts", "environment.ts", "index.ts"];

const services = fileURLToPath(new URL("../services/", import.meta.url));
const agencies = readdirSync(services, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "common")
  .map(({ name }) => name);
const read = (agency: string, file: string) => readFileSync(`${services}${agency}/${file}`, "utf8");
const portOf = (agency: string) => (JSON.parse(read(agency, "subgraph.json")) as { port: number }).port;

describe.each(agencies)("services/%s", (agency) => {
  const entries = readdirSync(`${services}${agency}`, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  it("has the same files at its top as every agency", () => {
    const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    expect(files.toSorted()).toEqual(TOP_LEVEL);
  });

  it("has migrations, seeds, and at least one noun", () => {
    expect(folders).toEqual(expect.arrayContaining(["migrations", "seeds"]));
    expect(folders.length).toBeGreaterThan(2);
  });

  it("names itself as its folder, and its own port", () => {
    const shared = agencies.filter((other) => portOf(other) === portOf(agency));
    expect(JSON.parse(read(agency, "subgraph.json"))).toEqual({ name: agency, port: expect.any(Number) });
    expect(shared).toEqual([agency]);
  });

  it.each(ALIKE_TO_THE_LETTER)("has the %s of every agency", (file) => {
    expect(read(agency, file)).toBe(read("regional", file));
  });

  it("tells in its README what it is and which variables it reads", () => {
    const readme = read(agency, "README.md");
    expect(readme).toMatch(new RegExp(`^# ${agency}\n`));
    const own = ["DATABASE_URL", "IDENTITY_KEY"].map((variable) => `${agency.toUpperCase()}_${variable}`);
    for (const variable of [...own, "HOST", "PORT", "LOG_LEVEL", "OIDC_ISSUER", "NODE_ENV"]) {
      expect(readme).toMatch(new RegExp(`^\\| \`${variable}\`[ ,]`, "m"));
    }
  });
});

it("finds every agency by its subgraph.json, and nothing else in services/", () => {
  const entries = readdirSync(services).filter((name) => !["common", "README.md"].includes(name));
  expect(entries.filter((name) => existsSync(`${services}${name}/subgraph.json`))).toEqual(entries);
});
