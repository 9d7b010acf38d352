import type { Logger } from "pino";

/** Which agencies cannot be asked, and since when this gateway knows it. */
export class Outages {
  readonly #since = new Map<string, Date>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Kept at its first instant until the agency answers again. */
  begin(agency: string, reason: string): Date {
    const known = this.#since.get(agency);
    if (known) return known;
    const since = new Date();
    this.#since.set(agency, since);
    this.#log.warn({ agency, reason }, "agency cannot be asked");
    return since;
  }

  end(agency: string): void {
    const since = this.#since.get(agency);
    if (since) {
      this.#since.delete(agency);
      this.#log.info({ agency, since }, "agency answers again");
    }
  }
}
