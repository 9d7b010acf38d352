import { readFileSync } from "node:fs";
import { Entity, Enum, Property } from "@mikro-orm/decorators/legacy";
import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { parse } from "csv-parse/sync";
import type { ReportedEntity } from "./base.entity.ts";
import { insertRows } from "./database.ts";
import { readRows } from "./read.ts";
import { ReportStatus } from "./graph/report-status.ts";
import { RegionCode } from "./region-code.entity.ts";

/** What is loaded at once: what was published, and what is made up to fill a demonstration. */
export type Stage = "REAL" | "DEMONSTRATION";

/** A stage that has been loaded; it is never loaded twice. */
@Entity()
export class Seeding {
  @Enum({ items: ["REAL", "DEMONSTRATION"], primary: true })
  stage!: Stage;

  @Property({ type: "datetime", defaultRaw: "now()" })
  seededAt!: Date;
}

export interface SeedContext {
  readonly em: EntityManager;
  /** The register's codes, for every agency but the one that keeps them. */
  readonly register: readonly RegionCode[];
}

/** Loads rows of one noun, in the transaction of its stage. */
export type Seeder = (context: SeedContext) => Promise<void>;

/** Copies the register into an agency that does not keep it. */
export const seedRegister: Seeder = ({ em, register }) => insertRows(em, RegionCode, register);

/** Loads a stage in one transaction, unless it has been loaded. Tells whether it did. */
export async function seedStage(
  orm: MikroORM,
  stage: Stage,
  seeders: readonly Seeder[],
  register: readonly RegionCode[],
): Promise<boolean> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute("lock table seeding in share row exclusive mode");
    if ((await readRows(em, Seeding, { where: { stage } })).length > 0) return false;
    for (const seed of seeders) await seed({ em, register });
    await em.execute("insert into seeding (stage) values (?)", [stage]);
    return true;
  });
}

/** The rows of a CSV file with a header line, every value as text; an empty one is `""`. */
export function readCsv<Column extends string>(folder: URL, name: string): Record<Column, string>[] {
  return parse(readFileSync(new URL(`${name}.csv`, folder)), { columns: true, skip_empty_lines: true });
}

type Reported = Pick<ReportedEntity, keyof ReportedEntity>;

/** The value of an enum that a file names, in letters of either case. */
export function toEnum<Value extends string>(values: Readonly<Record<string, Value>>, text: string): Value {
  const value = values[text.toUpperCase()];
  if (value === undefined) throw new RangeError(`"${text}" is none of ${Object.keys(values).join(", ")}`);
  return value;
}

/**
 * The reported columns of published official figures: accepted, revision 1, received on the day their source was
 * published; where that day is not known, on 31 December of their year, and `asOf` stays null.
 */
export function readSources(folder: URL): (sourceId: string, year: number) => Reported {
  const rows = readCsv<"source_id" | "publisher" | "title" | "published_on" | "url" | "retrieved_from">(
    folder,
    "sources",
  );
  const sources = new Map(rows.map((row) => [row.source_id, row]));
  return (sourceId, year) => {
    const row = sources.get(sourceId);
    if (!row) throw new RangeError(`source ${sourceId} is not in sources.csv`);
    return {
      source: [row.publisher, row.title].filter(Boolean).join(": "),
      sourceUrl: row.url || row.retrieved_from || null,
      asOf: row.published_on || null,
      methodology: null,
      receivedAt: new Date(row.published_on || `${year}-12-31`),
      status: ReportStatus.ACCEPTED,
      revision: 1,
      simulated: false,
    };
  };
}

/** The reported columns of an official figure of which no document can be named, received on the last day of a year. */
export function knownWithoutDocument(year: number): Reported {
  return {
    source: null,
    sourceUrl: null,
    asOf: null,
    methodology: null,
    receivedAt: new Date(`${year}-12-31`),
    status: ReportStatus.ACCEPTED,
    revision: 1,
    simulated: false,
  };
}

/** The reported columns of a figure that the hub makes up for a demonstration, as of a day of its year. */
export function simulatedOn(day: string): Reported {
  return {
    source: "Simpul: demonstration data",
    sourceUrl: null,
    asOf: day,
    methodology: null,
    receivedAt: new Date(day),
    status: ReportStatus.ACCEPTED,
    revision: 1,
    simulated: true,
  };
}
