import { DriverException, type MikroORM } from "@mikro-orm/postgresql";
import { insertRows } from "../database.ts";
import { AuditEntry } from "./audit-entry.entity.ts";

/** How long an entry may wait, in milliseconds: what is lost if the process is killed. */
export const AUDIT_DELAY_MS = 1_000;

interface AuditQueueOptions {
  readonly orm: MikroORM;
  /** Told of a batch that could not be written: it is tried again with the next; or of an entry that can never be. */
  readonly onFault: (error: unknown) => void;
}

/** Entries of what was read, written in one batch a second: a reader does not wait for the log. */
export class AuditQueue {
  readonly #options: AuditQueueOptions;
  readonly #waiting: AuditEntry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: AuditQueueOptions) {
    this.#options = options;
  }

  add(entry: AuditEntry): void {
    this.#waiting.push(entry);
    this.#timer ??= setTimeout(() => void this.flush(), AUDIT_DELAY_MS);
  }

  /** Writes all that waits, after what is being written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#writing = this.#writing.then(() => this.#write(this.#waiting.splice(0))));
  }

  async #write(batch: readonly AuditEntry[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      await insertRows(this.#options.orm.em.fork(), AuditEntry, batch);
    } catch (error) {
      // One that can never be written must not keep the others from it.
      if (isRefused(error) && batch.length > 1) return this.#writeEach(batch);
      if (!isRefused(error)) this.#waiting.unshift(...batch);
      this.#options.onFault(error);
    }
  }

  async #writeEach(batch: readonly AuditEntry[]): Promise<void> {
    for (const entry of batch) await this.#write([entry]);
  }
}

/** For what the entry holds: data exceptions. */
const isRefused = (error: unknown): boolean => error instanceof DriverException && String(error.code).startsWith("22");
