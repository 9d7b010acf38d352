import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";

/**
 * The walls between the folders: who may import whom. `npm run check:walls` prints every import that breaks one.
 * The rules know agencies by their place in `services/`, not by name, so a new agency is walled in from its first file.
 */

export interface Breach {
  /** Path of the importing file from the root, with the line: `gateway/gateway.ts:3`. */
  readonly place: string;
  /** What it imports, as written. */
  readonly specifier: string;
  readonly reason: string;
}

/** What an area may import besides itself, files that only its tests may, and in words. */
interface Wall {
  readonly imports: readonly string[];
  readonly inTests: readonly string[];
}

/** The key `services/<agency>` stands for every folder in `services/` but `common`. */
const walls: ReadonlyMap<string, Wall> = new Map([
  ["identity", { imports: [], inTests: ["test/testkit"] }],
  ["services/<agency>", { imports: ["services/common", "identity"], inTests: ["test/testkit"] }],
  ["services/common", { imports: ["identity"], inTests: ["test/testkit"] }],
  ["gateway", { imports: ["identity"], inTests: ["test/testkit"] }],
  ["hub", { imports: ["gateway", "identity", "services/common", "services/<agency>"], inTests: ["test/testkit"] }],
  ["dashboard", { imports: [], inTests: ["test/testkit"] }],
  ["bench", { imports: ["hub"], inTests: ["test/testkit"] }],
  ["test", { imports: ["gateway", "hub", "identity", "services/common", "test/testkit"], inTests: [] }],
  ["test/hub", { imports: ["hub", "test/testkit"], inTests: [] }],
  ["test/testkit", { imports: ["gateway", "hub", "identity", "services/common"], inTests: [] }],
]);

/** What runs for users: nothing in it may load a package that `npm ci --omit=dev` leaves out. */
const productAreas = ["identity", "services/<agency>", "services/common", "gateway", "hub"];

/** Packages with a licence that the product must stay free of, and the one file that may import them. */
const walledPackages: ReadonlyMap<string, string | null> = new Map([
  ["@apollo/composition", "test/composition/apollo-composition.test.ts"],
  ["@apollo/gateway", null],
]);

const sourceFile = /\.[cm]?[jt]sx?$/;
/** Tests and what only they use: `a.test.ts`, `a.e2e.ts`, `a.testkit.ts`, anything in a folder `testkit`, `test` or `bench`. */
const testCode = /\.(test|e2e|testkit)\.[cm]?[jt]sx?$|^(test|bench)\/|\/testkit\//;
const skippedFolders = new Set(["node_modules", ".git", ".simpul", "dist"]);

/** Every import below `root` that breaks a wall, in the order of the files' paths. */
export function findBreaches(root: string): Breach[] {
  const devPackages = readDevPackages(root);
  return listSourceFiles(root).flatMap((file) => {
    if (areaOf(file) === "") return isRootConfig(file) ? [] : [outsideTheWalls(file)];
    const text = readFileSync(path.join(root, file), "utf8");
    return listImports(file, text).flatMap((found) => {
      const reason = judge(file, found, devPackages);
      return reason === null ? [] : [{ place: `${file}:${found.line}`, specifier: found.specifier, reason }];
    });
  });
}

/** `vitest.config.ts` and its like: read by tools, imported by nobody. */
function isRootConfig(file: string): boolean {
  return /^[^/]+\.config\.[cm]?[jt]s$/.test(file);
}

function outsideTheWalls(file: string): Breach {
  return {
    place: file,
    specifier: file,
    reason: "stands in a folder that no wall speaks of: add it to test/module-walls.ts",
  };
}

function listSourceFiles(root: string, folder = ""): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listSourceFiles(root, file);
      return sourceFile.test(entry.name) ? [file] : [];
    })
    .toSorted();
}

function readDevPackages(root: string): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  const names = Object.keys(manifest.devDependencies ?? {}).filter((name) => !(name in (manifest.dependencies ?? {})));
  return new Set(names);
}

interface Import {
  /** The text of the specifier; of a computed one, its source. */
  readonly specifier: string;
  readonly line: number;
  readonly computed: boolean;
  /** Loaded together with its file; `import type` and `import()` are not. */
  readonly eager: boolean;
}

/** Everything that makes one file depend on another: static, type, dynamic, `require`, and files named by a URL. */
function listImports(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (node: ts.Node, eager: boolean) => {
    const computed = !ts.isStringLiteralLike(node);
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    found.push({ specifier: computed ? node.getText(source) : node.text, line, computed, eager });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier !== typeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, !node.isTypeOnly);
    else if (ts.isExternalModuleReference(node)) add(node.expression, true);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    else if (isLoadingCall(node)) add(node.arguments[0] ?? node, false);
    else if (isUrlOfModule(node)) add(node.arguments?.[0] ?? node, false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const reference of source.referencedFiles) {
    const { line } = source.getLineAndCharacterOfPosition(reference.pos);
    found.push({ specifier: toRelative(reference.fileName), line: line + 1, computed: false, eager: false });
  }
  return found;
}

const typeKeyword = ts.SyntaxKind.TypeKeyword;

/** `import(…)`, `require(…)`, `createRequire(…)`, `import.meta.resolve(…)`, and vitest's ways to load a module. */
function isLoadingCall(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return /^((module\.)?createRequire|require(\.resolve)?|import\.meta\.resolve|vi\.(importActual|importMock|mock|doMock))$/.test(
    node.expression.getText(),
  );
}

/** `new URL("../x.ts", import.meta.url)`, as for a worker; of a folder or a file without code it is no import. */
function isUrlOfModule(node: ts.Node): node is ts.NewExpression {
  if (!ts.isNewExpression(node) || node.expression.getText() !== "URL") return false;
  const [target, base] = node.arguments ?? [];
  return (
    base?.getText() === "import.meta.url" &&
    target !== undefined &&
    ts.isStringLiteralLike(target) &&
    sourceFile.test(target.text)
  );
}

function toRelative(fileName: string): string {
  return fileName.startsWith(".") ? fileName : `./${fileName}`;
}

/** Why this import may not stand there, or `null`. */
function judge(file: string, found: Import, devPackages: ReadonlySet<string>): string | null {
  const area = areaOf(file);
  if (found.computed) {
    // The hub finds agencies by their folders; a test loads what it has just made.
    const isFree = area === "hub" || area.startsWith("test");
    return isFree ? null : "a computed import cannot be checked: write the path as a literal";
  }
  if (isBuiltin(found.specifier)) return null;
  if (/^(\/|[a-z]+:|#)/i.test(found.specifier)) return "import by a relative path or a package name";
  if (!found.specifier.startsWith(".")) return judgePackage(file, found, devPackages);

  const target = path.posix.join(path.posix.dirname(file), found.specifier);
  if (target.startsWith("..")) return "leaves the repository";
  const targetArea = areaOf(target);
  if (testCode.test(target) && !testCode.test(file)) return "the product may not import what is there for tests";
  const wall = walls.get(kindOf(area));
  const allowed = [...(wall?.imports ?? []), ...(testCode.test(file) ? (wall?.inTests ?? []) : [])];
  if (targetArea === area || targetArea === "" || allowed.includes(kindOf(targetArea))) return null;
  return `${area} may import itself${allowed.map((name) => ` or ${name}`).join("")}, not ${targetArea}`;
}

function judgePackage(file: string, found: Import, devPackages: ReadonlySet<string>): string | null {
  const name = found.specifier.split("/", found.specifier.startsWith("@") ? 2 : 1).join("/");
  const onlyIn = walledPackages.get(name);
  if (onlyIn !== undefined && onlyIn !== file) {
    return onlyIn === null ? `nothing may import ${name}` : `only ${onlyIn} may import ${name}`;
  }
  const isProduct = productAreas.includes(kindOf(areaOf(file))) && !testCode.test(file);
  if (isProduct && found.eager && devPackages.has(name)) {
    return `${name} is a development dependency: a production install would not start`;
  }
  return null;
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier);
}

/**
 * `services/kominfo` of `services/kominfo/cohort/cohort.entity.ts`; `hub` of `hub/cli.ts`.
 * Empty for what no wall speaks of: package.json, schema/ and other files without code are open to all.
 */
function areaOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  const nested = path.posix.join(top, second);
  if (top === "services" || walls.has(nested)) return nested;
  return walls.has(top) ? top : "";
}

function kindOf(area: string): string {
  return area.startsWith("services/") && area !== "services/common" ? "services/<agency>" : area;
}

if (import.meta.main) {
  const breaches = findBreaches(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  for (const { place, specifier, reason } of breaches) console.log(`${place} → ${specifier}: ${reason}`);
  console.log(breaches.length === 0 ? "module walls: intact" : `module walls: ${breaches.length} broken`);
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
