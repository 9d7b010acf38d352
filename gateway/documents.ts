import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The name by which a document is known: the SHA-256 of its text, in hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The name of the file in which the document of a hash is. */
export function fileOf(hash: string): string {
  return `${hash}.graphql`;
}

const hashes = /^[0-9a-f]{64}$/;

export interface DocumentsOptions {
  /** Texts that are known from the start. */
  readonly shipped: readonly string[];
  /** Has a folder for each client, with a file for each document. */
  readonly folder: string;
}

/** The documents that are known, by their hash. */
export class Documents {
  readonly #known: Map<string, string>;
  readonly #folder: string;

  constructor({ shipped, folder }: DocumentsOptions) {
    this.#known = new Map(shipped.map((text) => [hashOf(text), text]));
    this.#folder = folder;
  }

  /** Looks into the folder for what is not known yet: a document can be added while the gateway runs. */
  async find(id: string): Promise<string | null> {
    if (!hashes.test(id)) return null;
    const text = this.#known.get(id) ?? (await this.#read(id));
    if (text !== null) this.#known.set(id, text);
    return text;
  }

  /** Whether it is known already: it was shipped, or was looked for before. */
  isKnown(id: string): boolean {
    return this.#known.has(id);
  }

  async #read(id: string): Promise<string | null> {
    const clients = await readdir(this.#folder).catch(() => []);
    const files = clients.map((client) => join(this.#folder, client, fileOf(id)));
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => null)));
    // A file that was changed is not the document of its name.
    return texts.find((text) => text !== null && hashOf(text) === id) ?? null;
  }
}
