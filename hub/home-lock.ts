import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProcessStart } from "./running-process.ts";
import { StartupError } from "./startup-error.ts";
import { tryLink } from "./try-link.ts";

interface Holder {
  readonly pid: number;
  readonly start: string;
}

/** Keeps a home to one hub. The lock names its holder, so that one left behind by a killed hub is seen to be dead. */
export async function lockHome(home: string): Promise<AsyncDisposable> {
  const lock = join(home, "hub.lock");
  const claim = `${lock}.${randomUUID()}`;
  await writeFile(claim, `${process.pid} ${await findProcessStart(process.pid)}\n`);
  try {
    await take(lock, claim);
  } finally {
    await rm(claim);
  }
  return { [Symbol.asyncDispose]: () => rm(lock, { force: true }) };
}

/** The process of the hub that has the home now. */
export async function findHomeHolder(home: string): Promise<number | undefined> {
  const holder = await findHolder(join(home, "hub.lock"));
  return holder && (await isAlive(holder)) ? holder.pid : undefined;
}

/** A link is made with its content or not at all: nobody reads half a lock. */
async function take(lock: string, claim: string): Promise<void> {
  while (!(await tryLink(claim, lock))) {
    const holder = await findHolder(lock);
    if (!holder) continue;
    if (await isAlive(holder)) throw inUse(lock, holder);
    await removeDead(lock, claim);
  }
}

/** Under a guard, itself such a lock: else a slow starter could remove the lock that another has just taken over. */
async function removeDead(lock: string, claim: string): Promise<void> {
  const guard = `${lock}~`;
  await take(guard, claim);
  try {
    const holder = await findHolder(lock);
    if (holder && !(await isAlive(holder))) await rm(lock);
  } finally {
    await rm(guard);
  }
}

/** What cannot be read as a holder (a lock emptied by a power cut) counts as a dead one. */
async function findHolder(lock: string): Promise<Holder | undefined> {
  const text = await readFile(lock, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, start] = text.trim().split(" ");
  return { pid: Number(pid), start: start ?? "" };
}

async function isAlive({ pid, start }: Holder): Promise<boolean> {
  if (!(pid > 0)) return false;
  const current = await findProcessStart(pid);
  return current !== undefined && (current === "" || start === "" || current === start);
}

function inUse(lock: string, { pid }: Holder): StartupError {
  return new StartupError(
    `Another hub (process ${pid}) uses this home: ${lock}. ` +
      `Stop it first (kill ${pid}), or give this one a SIMPUL_HOME and a PORT of its own.`,
  );
}
