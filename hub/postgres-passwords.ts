import { createHmac, randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartupError } from "./startup-error.ts";

/** The password of a role. All are made from one random key, so that a new agency needs no new secret. */
export type PasswordOf = (role: string) => string;

const KEY_LENGTH = 32;

/** The key is made once: data that was moved away can come back to it. */
export async function openPasswords(home: string, mayCreate: boolean): Promise<PasswordOf> {
  const file = join(home, "postgres.key");
  const key = (await readKey(file)) ?? (mayCreate ? await createKey(file) : undefined);
  if (key) return (role) => createHmac("sha256", key).update(role).digest("base64url");
  throw new StartupError(
    `${file} is missing or spoilt, and the data beside it cannot be opened without it. ` +
      `Put it back, or start anew with another SIMPUL_HOME.`,
  );
}

async function readKey(file: string): Promise<Buffer | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const key = Buffer.from(text.trim(), "base64url");
  return key.length === KEY_LENGTH ? key : undefined;
}

async function createKey(file: string): Promise<Buffer> {
  const key = randomBytes(KEY_LENGTH);
  await writeFile(`${file}.new`, `${key.toString("base64url")}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return key;
}
