import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { closedFolder, temporaryFolder } from "./hub-process.testkit.ts";
import { findShippedFolder, type PostgresBinaries, preparePostgresBinaries } from "./postgres-binaries.ts";
import { hasData, initialiseData } from "./postgres-data.ts";
import { stopOrphan } from "./postgres-orphan.ts";
import { startServer } from "./postgres-server.ts";
import { prepareServerUser } from "./postgres-user.ts";
import type { ServerUser } from "./run-as-server.ts";
import { findProcessStart } from "./running-process.ts";
import { StartupError } from "./startup-error.ts";

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.warn("NOT TESTED: programs out of reach of root's PostgreSQL user. Run as root, as CI does.");

const folder = temporaryFolder();
const password = "a password for tests";
let user: ServerUser;
let binaries: PostgresBinaries;

beforeAll(async () => {
  user = await prepareServerUser();
  binaries = await preparePostgresBinaries(folder.path, user);
  await initialiseData({ data: join(folder.path, "pristine"), binaries, user, password, durable: false });
});
afterEach(() => void vi.unstubAllEnvs());
afterAll(() => folder[Symbol.dispose]());

function newHome(name: string) {
  const home = join(folder.path, name);
  const data = join(home, "postgres");
  mkdirSync(home);
  execFileSync("cp", ["-a", join(folder.path, "pristine"), data]);
  return { data, log: join(home, "postgres.log"), binaries, user, durable: false };
}

async function connect(port: number): Promise<Client> {
  const client = new Client({ host: "127.0.0.1", port, user: "postgres", password });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

test("a port that is taken after it was found free is given up for another", async () => {
  const home = newHome("ports");
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port: taken } = holder.address() as AddressInfo;
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port: free } = other.address() as AddressInfo;
  other.close();
  await once(other, "close");

  const ports = [taken, taken, free];
  await using server = await startServer({ ...home, pickPort: () => Promise.resolve(ports.shift()!) });
  expect(server.port).toBe(free);
  await server.stop();
  await expect(startServer({ ...home, pickPort: () => Promise.resolve(taken) })).rejects.toThrow(
    /Address already in use/,
  );
  holder.close();
});

test("a server that a stuck connection keeps from a fast stop is stopped at once, then", async () => {
  const home = newHome("stuck");
  await using server = await startServer({ ...home, patience: 300 });
  const client = await connect(server.port);
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  process.kill(rows[0]!.pid, "SIGSTOP");
  try {
    await server.stop();
    expect(await findProcessStart(server.pid)).toBeUndefined();
    await vi.waitFor(() => expect(readFileSync(home.log, "utf8")).toMatch("received immediate shutdown request"));
  } finally {
    process.kill(rows[0]!.pid, "SIGKILL");
  }
});

test("a server that answers no signal is ended by force", async () => {
  await using server = await startServer({ ...newHome("deaf"), patience: 200 });
  process.kill(server.pid, "SIGSTOP");
  await server.stop();
  expect(await findProcessStart(server.pid)).toBeUndefined();
});

test.runIf(process.platform === "linux")("the server is told nothing of the hub's environment", async () => {
  vi.stubEnv("HUB_SECRET", "a secret of the hub");
  await using server = await startServer(newHome("environment"));
  expect(readFileSync(`/proc/${server.pid}/environ`, "utf8")).toBe("LC_ALL=C\0TZ=UTC\0");
});

test("a log grown large is set aside", async () => {
  const home = newHome("log");
  writeFileSync(home.log, "earlier");
  truncateSync(home.log, 10 * 1024 * 1024 + 1);
  await using server = await startServer(home);
  expect(server.port).toBeGreaterThan(0);
  expect(readFileSync(`${home.log}.1`, "utf8")).toMatch(/^earlier/);
  expect(readFileSync(home.log, "utf8")).not.toMatch("earlier");
});

test("a server that cannot start says why, in its own last lines", async () => {
  const home = newHome("broken");
  rmSync(join(home.data, "global", "pg_control"));
  const start = startServer(home);
  await expect(start).rejects.toThrow(StartupError);
  await expect(start).rejects.toThrow(/postgres\.log[^]*pg_control/);
});

test("a process that is not PostgreSQL is left alone, though postmaster.pid names it", async () => {
  const home = newHome("reused");
  await withBystander(async (bystander) => {
    const pidFile = join(home.data, "postmaster.pid");
    writeFileSync(pidFile, `${bystander.pid}\n${home.data}\n`);
    expect(await stopOrphan(home)).toBeUndefined();
    expect(existsSync(pidFile)).toBe(false);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });
});

test("the server of another folder is left alone, though postmaster.pid names it", async () => {
  const [mine, other] = [newHome("mine"), newHome("other")];
  await using server = await startServer(other);
  writeFileSync(join(mine.data, "postmaster.pid"), `${server.pid}\n${mine.data}\n`);
  expect(await stopOrphan(mine)).toBeUndefined();
  await (await connect(server.port)).end();
});

test("the folder of an initialisation that was killed is no hindrance, and goes", async () => {
  const home = join(folder.path, "half");
  const abandoned = join(home, "postgres.new-abc123");
  mkdirSync(join(abandoned, "data"), { recursive: true });
  writeFileSync(join(abandoned, "data", "PG_VERSION"), "18\n");
  const data = join(home, "postgres");
  expect(await hasData(data, binaries, user)).toBe(false);
  await initialiseData({ data, binaries, user, password, durable: false });
  expect(await hasData(data, binaries, user)).toBe(true);
  expect(existsSync(abandoned)).toBe(false);
});

test("a folder that is something else, another's or of another major version is refused with what to do", async () => {
  const { data } = newHome("refused");
  writeFileSync(join(data, "PG_VERSION"), "17\n");
  const refusal = hasData(data, binaries, user);
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow(/PostgreSQL 17, this hub runs 18.*backup.*restore.*another SIMPUL_HOME/);

  rmSync(join(data, "PG_VERSION"));
  await expect(hasData(data, binaries, user)).rejects.toThrow(/not a data folder of PostgreSQL.*SIMPUL_HOME/);

  const somebody = { uid: (user.uid ?? statSync(data).uid) + 1, gid: 1 };
  await expect(hasData(data, binaries, somebody)).rejects.toThrow(/belongs to another user.*SIMPUL_HOME/);
});

test("a copy of the installed package that lacks its libraries is said, with what to do", async () => {
  const shipped = join(folder.path, "broken-package", "native");
  mkdirSync(join(shipped, "bin"), { recursive: true });
  cpSync(join(findShippedFolder(), "bin", "postgres"), join(shipped, "bin", "postgres"));
  const attempt = preparePostgresBinaries(folder.path, user, shipped);
  await expect(attempt).rejects.toThrow(StartupError);
  await expect(attempt).rejects.toThrow(/does not run on this machine.*[^]*npm ci/);
});

test.runIf(isRoot)(
  "programs in a folder closed to PostgreSQL's user are copied once to the home, and work",
  async () => {
    const installed = join(closedFolder(folder.path), "package");
    cpSync(join(findShippedFolder(), ".."), installed, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "go=", installed]);
    const home = join(folder.path, "far");
    mkdirSync(join(home, "binaries", "1.0.0-earlier"), { recursive: true });
    const copied = await preparePostgresBinaries(home, user, join(installed, "native"));
    expect(copied.postgres).toMatch(/far\/binaries\/18\.[^/]+\/bin\/postgres$/);
    expect(existsSync(join(home, "binaries", "1.0.0-earlier"))).toBe(false);

    const data = join(home, "postgres");
    await initialiseData({ data, binaries: copied, user, password, durable: false });
    await using server = await startServer({ data, log: join(home, "log"), binaries: copied, user, durable: false });
    await server.stop();

    const made = statSync(copied.postgres).ino;
    await preparePostgresBinaries(home, user, join(installed, "native"));
    expect(statSync(copied.postgres).ino).toBe(made);
  },
);

async function withBystander(run: (bystander: ChildProcess) => Promise<void>): Promise<void> {
  const bystander = spawn("/bin/sh", ["-c", "read line"], { cwd: "/", ...user });
  try {
    await once(bystander, "spawn");
    await run(bystander);
  } finally {
    bystander.kill("SIGKILL");
  }
}
