import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JWK } from "jose";
import { createIssuerKey, type LocalIssuer, openLocalIssuer } from "../identity/local-issuer.ts";
import type { HubEnvironment } from "./environment.ts";
import { makeHome } from "./make-home.ts";
import { StartupError } from "./startup-error.ts";
import { tryLink } from "./try-link.ts";

/**
 * Why the hub may not issue tokens itself; null: it may. Never beside another issuer, and in production only for
 * whoever says so: whoever runs the command line on its machine makes themselves anybody.
 */
export function findLocalIssuerObstacle({
  hasExternalIssuer,
  isProduction,
  localIssuer,
}: Pick<HubEnvironment, "hasExternalIssuer" | "isProduction" | "localIssuer">): string | null {
  if (hasExternalIssuer) return "OIDC_ISSUER is set: it issues the tokens, and this hub none.";
  if (localIssuer === "off") return "LOCAL_ISSUER is off: this hub issues no tokens.";
  if (isProduction && localIssuer !== "on") {
    return "With NODE_ENV=production this hub issues no tokens, unless LOCAL_ISSUER is on.";
  }
  return null;
}

/** A flag of the command line says what LOCAL_ISSUER=on says. */
export const withFlag = (hub: HubEnvironment, flag = false): HubEnvironment =>
  flag ? { ...hub, localIssuer: "on" } : hub;

/** For a whole hub, which issues tokens unless something forbids it. */
export const openIssuerIfAllowed = async (hub: HubEnvironment): Promise<LocalIssuer | null> =>
  findLocalIssuerObstacle(hub) === null ? openHomeIssuer(hub.home) : null;

/** For a gateway alone, which needs no home of its own. */
export const openIssuerIfAsked = async (hub: HubEnvironment): Promise<LocalIssuer | null> =>
  hub.localIssuer === "on" ? openIssuerIfAllowed(hub) : null;

/** The issuer whose key the home keeps, which is made once so that tokens outlive a restart. */
export async function openHomeIssuer(home: string): Promise<LocalIssuer> {
  const file = join(home, "issuer.jwk");
  const text = (await readKey(file)) ?? (await createKey(home, file));
  try {
    return await openLocalIssuer(JSON.parse(text) as JWK);
  } catch {
    throw new StartupError(
      `${file} is spoilt. Put it back, or delete it: a new one is made, and no token of before is accepted any more.`,
    );
  }
}

/** Undefined where there is none. */
async function readKey(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new StartupError(`${file} cannot be read (${code}). Be the user who runs the hub.`);
  }
}

/** The first one to make it wins: whoever does so at the same time takes theirs. */
async function createKey(home: string, file: string): Promise<string> {
  await makeHome(home);
  const claim = `${file}.${randomUUID()}`;
  await writeFile(claim, `${JSON.stringify(await createIssuerKey())}\n`, { mode: 0o600, flush: true });
  try {
    await tryLink(claim, file);
  } finally {
    await rm(claim);
  }
  return (await readKey(file)) ?? "";
}
