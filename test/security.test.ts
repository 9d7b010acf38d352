import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync(new URL("../docs/SECURITY.md", import.meta.url), "utf8");
const table = text.split("\n").filter((line) => line.startsWith("| ") && !/^\| (Threat|---)/.test(line));
const threats = table.filter((line) => line.split("|").length === 5);

it("names a control and the test that proves it for every threat", () => {
  expect(threats.length).toBeGreaterThan(20);
  const unproven = threats.filter((line) => !/\| [^|]+ \| [^|]+ \|.*`[\w./-]+\.(test|e2e)\.ts`/.test(line));
  expect(unproven).toEqual([]);
});

it("names no file that is not there", () => {
  const files = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.\w+)`/g)].map(([, file]) => String(file));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
});
