import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { HubProcess, temporaryFolder } from "../hub/hub-process.testkit.ts";
import { changeOf, type Verb } from "./testkit/changer.ts";
import { addBesideRegional, databaseConfig, KEMENDAGRI } from "./testkit/fifth-agency.ts";
import { ask } from "./testkit/hub.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** The tests of the agency's folder and of its container. */
const OWN_RULES = 'test/agency-shape.test.ts test/docker-compose.test.ts -t "kemendagri|docker-compose"';
const LEFT_OUT = new Set(["node_modules", ".git", ".simpul"]);

it("joins by the steps of services/README.md, and answers together with the others", { timeout: 120_000 }, async () => {
  using temporary = temporaryFolder();
  const project = copyProject(join(temporary.path, "project"));
  const environment = {
    ...withoutAddresses(process.env),
    SIMPUL_HOME: join(temporary.path, "home"),
    PORT: "0",
    NO_COLOR: "1",
  };
  const run = async (command: string) =>
    (await promisify(execFile)("bash", ["-ec", command], { cwd: project, env: environment })).stdout;
  const untouched = digestFiles(project);
  const commands = readCommands(readFileSync(join(project, "services/README.md"), "utf8"));

  await run(commands.get(1)!);
  await run(commands.get(3)!);
  for (const [file, text] of Object.entries(KEMENDAGRI)) write(join(project, "services/kemendagri", file), text);
  const [, migration] = /migrations\/(\w+)\.ts/.exec(await run(commands.get(5)!))!;
  write(join(project, "services/kemendagri/mikro-orm.config.ts"), databaseConfig(migration));
  const changes = await run(commands.get(6)!);
  const composeFile = join(project, "docker-compose.yml");
  write(composeFile, addBesideRegional(readFileSync(composeFile, "utf8")));

  expect(changes).toContain("safe: Field 'spbeIndex' was added to object type 'RegencyYear'");
  expect(changes).not.toContain("BREAKING");
  expect(changedFiles(untouched, digestFiles(project))).toEqual([
    "docker-compose.yml",
    "schema/kemendagri.graphql",
    "schema/public-supergraph.graphql",
    "schema/supergraph.graphql",
  ]);

  write(join(temporary.path, "no-databases.config.mjs"), "export default { test: { testTimeout: 60_000 } };\n");
  const [walls, rules] = await Promise.all([
    run("npm run check:walls"),
    run(`npm exec -- vitest run --config ../no-databases.config.mjs ${OWN_RULES}`),
  ]);
  expect(walls).toContain("module walls: intact");
  expect(rules).toMatch(/Files +2 passed/);

  const token = await run("npm run --silent simpul -- token --role steward --agency kemendagri");
  await using hub = startHub(project, environment);
  const url = await hub.url;
  const headers = { authorization: `Bearer ${token.trim()}` };
  const change = async (verb: Verb, input: Record<string, unknown>) => {
    const { document, variables } = changeOf("kemendagri", verb, input);
    return (await ask(url, document, variables, headers)).data.payload;
  };
  const { errors, data } = await ask(
    url,
    `query FiveAgencies {
      regency(code: "51.71") {
        name
        annual(year: 2023) {
          evaluation { index }
          budget { status }
          progress { status }
          spbeIndex { value provenance { agency simulated } }
        }
      }
      kemendagriFigures { total simulated }
    }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    regency: {
      name: "Kota Denpasar",
      annual: {
        evaluation: { index: 3.43 },
        budget: { status: "NOT_REPORTED" },
        progress: Array.from({ length: 6 }, () => ({ status: "NO_DATA" })),
        spbeIndex: { value: 3.22, provenance: { agency: "kemendagri", simulated: true } },
      },
    },
    kemendagriFigures: { total: 2, simulated: 2 },
  });

  const spbeIndexes = [{ regencyCode: "51.71", year: 2024, value: 3.9 }];
  expect(await change("Report", { spbeIndexes })).toMatchObject({ figures: [{ outcome: "APPLIED" }], refusals: [] });
  await change("Accept", { regency: { code: "51.71", year: 2024 } });
  const accepted = await ask(
    url,
    `{ regency(code: "51.71") { annual(year: 2024) {
      spbeIndex { value provenance { status revision } }
      kemendagriReporting { kinds { kind accepted { count } } }
    } } }`,
    {},
    headers,
  );
  expect(accepted.data.regency.annual).toEqual({
    spbeIndex: { value: 3.9, provenance: { status: "ACCEPTED", revision: 1 } },
    kemendagriReporting: { kinds: [{ kind: "SPBE_INDEX", accepted: { count: 1 } }] },
  });
});

/** The project as a clean clone that has been installed. */
function copyProject(project: string): string {
  cpSync(ROOT, project, {
    recursive: true,
    filter: (path) =>
      !relative(ROOT, path)
        .split("/")
        .some((part) => LEFT_OUT.has(part)),
  });
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  return project;
}

/** The copy asks nobody's databases but its own, whatever this machine is set up for. */
const withoutAddresses = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !name.endsWith("_URL")));

/** The commands of the README's numbered steps, by number. */
function readCommands(readme: string): ReadonlyMap<number, string> {
  const steps = readme.split(/^(?=\d\. )/m).slice(1);
  return new Map(
    steps.flatMap((step) => {
      const [, command] = /```sh\n(.*?)```/s.exec(step) ?? [];
      return command === undefined ? [] : [[Number.parseInt(step, 10), command.trim()] as const];
    }),
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The content of every file outside the new agency's folder, as a digest. */
function digestFiles(project: string): ReadonlyMap<string, string> {
  const paths = readdirSync(project)
    .filter((name) => !LEFT_OUT.has(name))
    .flatMap((name) => listFiles(project, name))
    .filter((path) => !path.startsWith("services/kemendagri/"));
  return new Map(
    paths.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(project, path)))
        .digest("hex"),
    ]),
  );
}

function listFiles(project: string, path: string): string[] {
  if (!statSync(join(project, path)).isDirectory()) return [path];
  return readdirSync(join(project, path)).flatMap((name) => listFiles(project, join(path, name)));
}

const changedFiles = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).toSorted();

/** The copy's own hub, as `npm start` runs it; it is stopped as a person stops it, so that its PostgreSQL ends too. */
function startHub(
  project: string,
  environment: NodeJS.ProcessEnv,
): AsyncDisposable & { readonly url: Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", "hub/cli.ts", "start", "--no-demo"], {
    cwd: project,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const hub = new HubProcess(child);
  const url = hub.line("GraphQL").then((line) => /http\S+/.exec(line)![0]);
  return { url, [Symbol.asyncDispose]: () => hub.kill("SIGTERM") };
}
