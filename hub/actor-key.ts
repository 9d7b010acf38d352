import { randomBytes, randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ActorKey } from "../services/common/environment.ts";
import type { HubEnvironment } from "./environment.ts";
import { makeHome } from "./make-home.ts";
import { StartupError } from "./startup-error.ts";
import { tryLink } from "./try-link.ts";

const KEY_LENGTH = 32;

/** What tokens are signed with: ACTOR_KEY, or the home's own key, which is made once so that tokens outlive a restart. */
export async function openActorKey({ actorKey, home }: Pick<HubEnvironment, "actorKey" | "home">): Promise<string> {
  if (actorKey !== null) return actorKey;
  const file = join(home, "actor.key");
  const parsed = ActorKey.safeParse((await readKey(file)) ?? (await createKey(home, file)));
  if (parsed.success) return parsed.data;
  throw new StartupError(
    `${file} is spoilt. Put it back, or delete it: a new one is made, and no token of before is accepted any more.`,
  );
}

/** Undefined where there is none. */
async function readKey(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new StartupError(`${file} cannot be read (${code}). Be the user who runs the hub, or set ACTOR_KEY.`);
  }
}

/** The first one to make it wins: whoever does so at the same time takes theirs. */
async function createKey(home: string, file: string): Promise<string | undefined> {
  await makeHome(home);
  const claim = `${file}.${randomUUID()}`;
  await writeFile(claim, `${randomBytes(KEY_LENGTH).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    await tryLink(claim, file);
  } finally {
    await rm(claim);
  }
  return readKey(file);
}
