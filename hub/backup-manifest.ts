import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { StartupError } from "./startup-error.ts";

/** Raised when a backup of today could not be read by yesterday's hub. */
export const FORMAT = 1;

const TableBackup = z.object({
  /** In the order of the file. */
  columns: z.array(z.string()),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableBackup = z.infer<typeof TableBackup>;

const AgencyBackup = z.object({
  /** Those that made the tables, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.record(z.string(), TableBackup),
  /** The last number that each sequence gave; one that gave none is left out. */
  sequences: z.record(z.string(), z.string().regex(/^-?\d+$/)),
});
export type AgencyBackup = z.infer<typeof AgencyBackup>;

const Manifest = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  /** Of the hub that made the backup. */
  simpul: z.string(),
  agencies: z.record(z.string(), AgencyBackup),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestFile = (folder: string): string => join(folder, "manifest.json");

export const tableFile = (folder: string, agency: string, table: string): string =>
  join(folder, agency, `${encodeURIComponent(table)}.tsv.gz`);

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), "utf8").catch(() => {
    throw new StartupError(
      `${folder} is no backup: it has no manifest.json that can be read. A backup that was cut short has none either.`,
    );
  });
  const content = parseJson(text);
  const parsed = Manifest.safeParse(content);
  if (parsed.success) return parsed.data;
  const head = z.object({ format: z.int().min(FORMAT + 1), simpul: z.string() }).safeParse(content);
  if (head.success) {
    throw new StartupError(
      `${folder} is a backup of format ${head.data.format}; this hub reads format ${FORMAT}. ` +
        `Restore it with Simpul ${head.data.simpul} or newer.`,
    );
  }
  throw new StartupError(`The manifest of ${folder} is broken:\n${z.prettifyError(parsed.error)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws StartupError that names every file that is not as the backup left it */
export async function verifyFiles(folder: string, { agencies }: Manifest): Promise<void> {
  const faults: string[] = [];
  for (const [agency, { tables }] of Object.entries(agencies)) {
    for (const [table, { sha256 }] of Object.entries(tables)) {
      const file = tableFile(folder, agency, table);
      const found = await hashFile(file).catch(() => undefined);
      if (found !== sha256) faults.push(`  ${file} ${found ? "was changed" : "cannot be read"}`);
    }
  }
  if (faults.length === 0) return;
  throw new StartupError(
    `The backup is damaged, and nothing of it was restored. Take another backup.\n${faults.join("\n")}`,
  );
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
