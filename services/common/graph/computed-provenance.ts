import type { MissingPart } from "./missing-part.ts";
import type { Provenance } from "./provenance.ts";
import { lowestStatus, type ReportStatus, sortStatuses } from "./report-status.ts";

/** The figures that a mean or a total may use: the real ones; where all are simulated, those. */
export function preferReal<Part>(parts: readonly Part[], isSimulated: (part: Part) => boolean): readonly Part[] {
  const real = parts.filter((part) => !isSimulated(part));
  return real.length > 0 ? real : parts;
}

/** What a computed provenance takes from each of its parts. */
export type ProvenancePart = Pick<Provenance, "source" | "sourceUrl" | "asOf" | "status" | "simulated"> & {
  /** Text when the part came over HTTP. */
  readonly receivedAt: Date | string | null;
  /** Of a part that was computed itself; else they follow from `asOf` and `status`. */
  readonly newestAsOf?: string | null;
  readonly statuses?: readonly ReportStatus[];
};

/** How a figure was made of its parts. */
interface Making {
  /** How it was computed, in one sentence. */
  readonly methodology: string;
  /** What it lacks, all of it; nothing if left out. */
  readonly missing?: () => readonly MissingPart[];
  /** How many simulated figures were at hand; those among the parts if left out. */
  readonly simulatedCount?: number;
}

/**
 * The provenance of a figure that is made of others.
 * @param parts of what it was made; none makes `null`: nothing was reported.
 */
export const computedProvenance = (
  agency: string,
  parts: readonly ProvenancePart[],
  making: Making,
): Provenance | null => (parts.length === 0 ? null : new ComputedProvenance(agency, parts, making));

/** Thousands stand in an answer, and a client reads little of each: all is computed when it is asked for. */
class ComputedProvenance implements Provenance {
  readonly agency: string;
  readonly figure = null;
  readonly revision = null;
  readonly #parts: readonly ProvenancePart[];
  readonly #making: Making;

  constructor(agency: string, parts: readonly ProvenancePart[], making: Making) {
    this.agency = agency;
    this.#parts = parts;
    this.#making = making;
  }

  get source(): string | null {
    return common(this.#parts.map(({ source }) => source));
  }

  get sourceUrl(): string | null {
    return common(this.#parts.map(({ sourceUrl }) => sourceUrl));
  }

  get methodology(): string {
    return this.#making.methodology;
  }

  get asOf(): string | null {
    return sortDays(this.#parts.map(({ asOf }) => asOf))?.at(0) ?? null;
  }

  get newestAsOf(): string | null {
    return sortDays(this.#parts.map(({ asOf, newestAsOf = asOf }) => newestAsOf))?.at(-1) ?? null;
  }

  get receivedAt(): Date | null {
    const received = this.#parts.flatMap(({ receivedAt }) => receivedAt ?? []).map((moment) => new Date(moment));
    return received.length > 0 ? new Date(Math.max(...received.map(Number))) : null;
  }

  get status(): ReportStatus {
    return lowestStatus(this.#parts.map(({ status }) => status));
  }

  get statuses(): readonly ReportStatus[] {
    return sortStatuses(this.#parts.flatMap(({ status, statuses = [status] }) => statuses));
  }

  get simulated(): boolean {
    return this.#parts.some(({ simulated }) => simulated);
  }

  get partCount(): number {
    return this.#parts.length;
  }

  get simulatedCount(): number {
    return this.#making.simulatedCount ?? this.#parts.filter(({ simulated }) => simulated).length;
  }

  get missingCount(): number {
    return this.missing.length;
  }

  get missing(): readonly MissingPart[] {
    return this.#making.missing?.() ?? [];
  }
}

/** Oldest first; `null` where one is not known. */
function sortDays(days: readonly (string | null)[]): readonly string[] | null {
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? known.toSorted() : null;
}

function common<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
