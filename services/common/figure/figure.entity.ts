import { Enum, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { IDENTITY_KEY, ReportedEntity } from "../base.entity.ts";
import type { Role } from "../../../identity/role.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { RowCheck } from "../row-check.ts";
import { inReach, RowSecurity } from "../row-security.ts";
import { RowTrigger } from "../row-trigger.ts";
import { FigureMove } from "./figure-move.ts";

/** The end of what still holds. */
export const FOREVER = "infinity";

/** A moment as PostgreSQL writes it: to the microsecond, or `infinity`. */
const MOMENT = { type: "string", runtimeType: "string", columnType: "timestamptz" } as const;

/**
 * One state of a figure: its value and its approval, from the moment at which it came about until the next took its
 * place. Nothing is overwritten: every correction and every move of approval is a row of its own.
 *
 * The columns of this class tell the life of the figure and are read with its history alone; `readFigures` leaves
 * them out.
 */
export abstract class FigureEntity extends ReportedEntity {
  @PrimaryKey(IDENTITY_KEY)
  readonly id?: string;

  @Property({ ...MOMENT, defaultRaw: "now()" })
  readonly validFrom?: string;

  @Property({ ...MOMENT, defaultRaw: "'infinity'" })
  readonly validTo?: string;

  /** What brought the state about; null where it was loaded with its source. */
  @Enum({ items: () => FigureMove, nullable: true })
  readonly move?: FigureMove | null;

  /** The steps of its approval that have been taken; null where it was loaded as accepted. */
  @Property({ type: "array", columnType: "text[]", nullable: true })
  readonly takenSteps?: readonly string[] | null;

  @Property({ type: "text", nullable: true })
  readonly reason?: string | null;

  /** Who brought the state about, as their issuer identifies them; null where it was loaded. */
  @Property({ type: "text", nullable: true })
  readonly actorSubject?: string | null;

  @Property({ type: "text", nullable: true })
  readonly actorRole?: Role | null;

  @Property({ type: "text", nullable: true })
  readonly actorRegion?: string | null;

  @Property({ type: "text", nullable: true })
  readonly actorAgency?: string | null;
}

/** The properties that `FigureEntity` adds to a reported row. */
export const LIFE = [
  "id",
  "validFrom",
  "validTo",
  "move",
  "takenSteps",
  "reason",
  "actorSubject",
  "actorRole",
  "actorRegion",
  "actorAgency",
] as const satisfies readonly (keyof FigureEntity)[];

export type FigureClass<Row extends FigureEntity = FigureEntity> = new () => Row;

/** A kind of figure, as its entity declares it. */
export interface FigureKey {
  /** The word by which approval, reporting and history call it: its table's name in capitals. */
  readonly kind: string;
  /** The properties that name one figure, in every state of its life. */
  readonly key: readonly string[];
}

const keys = new Map<FigureClass, FigureKey>();

type Columns = Readonly<Record<keyof FigureEntity, string>>;

/** Which rows of a figure are whose, in SQL over its columns, where it differs from what holds for figures in general. */
interface FigureSecurity<Row> {
  readonly seen?: (columns: Readonly<Record<keyof Row & string, string>>) => string;
  /** Who brings states about. */
  readonly written?: (columns: Readonly<Record<keyof Row & string, string>>) => string;
  /** Whether a row is none of the public's though it is accepted. */
  readonly isConfidential?: boolean;
}

/**
 * Declares the rows of an entity to be the states of figures. The database sees to it that a figure has at any moment
 * at most one accepted state, and at most one on its way, and that no state is overwritten or removed.
 */
export function Figure<Row extends FigureEntity>(
  kind: string,
  key: readonly (keyof Row & string)[],
  { seen, written, isConfidential = false }: FigureSecurity<Row> = {},
): (entity: FigureClass<Row>) => void {
  const table = kind.toLowerCase();
  return (entity) => {
    keys.set(entity, { kind, key });
    Index({ name: `${table}_holds_index`, properties: [...key.slice(0, 2), "validTo"] as never })(entity);
    Index({ name: `${table}_under_way_index`, expression: indexUnderWay(table) })(entity);
    RowTrigger(keep(table))(entity);
    const isWritten = written ?? ((columns) => actsOn(kind, columns));
    RowSecurity<Row>(table, {
      seen: seen ?? ((columns) => isSeen((columns as Columns).status, regionOf(columns))),
      added: isWritten,
      changed: isWritten,
      audited: { ...(!isConfidential && { isHidden: isOnItsWay }), regionOf: regionOfRow },
    })(entity);
    RowCheck<FigureEntity>(`${table}_interval_check`, ({ validFrom, validTo }) => `${validFrom} < ${validTo}`)(entity);
    RowCheck<Row>(`${table}_holds_once`, (columns) => {
      const { status, validFrom, validTo } = columns as Columns;
      // One value of fixed length: an index over the columns themselves takes three times as long to fill.
      const parts = [...key.map((property) => columns[property]), `(${status} = 'ACCEPTED')`];
      const figure = `(md5(${parts.join(" || '/' || ")})::uuid)`;
      return `exclude using gist (${figure} with =, tstzrange(${validFrom}, ${validTo}) with &&)`;
    })(entity);
  };
}

/** @throws TypeError where a row was read without what tells it */
function isOnItsWay({ status }: Partial<FigureEntity>): boolean {
  if (status === undefined) throw new TypeError("A figure is read with its status, by which its reading is audited");
  return status !== ReportStatus.ACCEPTED;
}

/** The properties by which the entities of figures name a region. */
export const REGIONS = ["regencyCode", "provinceCode", "regionCode"] as const;

/** The region of a figure, in SQL; empty for a figure of the nation. */
function regionOf(columns: Readonly<Record<string, string>>): string {
  const region = REGIONS.map((property) => columns[property]).find((column) => column !== undefined);
  return region === undefined ? "''" : `coalesce(${region}, '')`;
}

type Located = Partial<Readonly<Record<(typeof REGIONS)[number], string | null>>>;

const regionOfRow = ({ regencyCode, provinceCode, regionCode }: FigureEntity & Located): string | null =>
  regencyCode ?? provinceCode ?? regionCode ?? null;

const actsOn = (kind: string, columns: Readonly<Record<string, string>>): string =>
  `acts_on('${kind}', ${regionOf(columns)})`;

/** What is accepted is for all; what is on its way for those who take part in it, and more of them once it is sent in. */
const isSeen = (status: string, region: string): string =>
  `${status} = 'ACCEPTED' or ${inReach(region, "draft_reach")}
    or ${status} in ('SUBMITTED', 'VERIFIED') and (${inReach(region, "submission_reach")} or is_assessed(${region}))`;

/** Of few rows among many: what waits is found without a look at what is done. */
const indexUnderWay = (table: string): string =>
  `create index "${table}_under_way_index" on "${table}" ("id") where valid_to = 'infinity' and status <> 'ACCEPTED'`;

/** The function is made by a migration before the tables: all that may be done to a state is to end it. */
const keep = (table: string): string =>
  `create trigger "${table}_kept" before update or delete on "${table}" for each row execute function keep_figure()`;

/** @throws TypeError for an entity that is none of figures */
export function figureKeyOf(entity: FigureClass): FigureKey {
  const found = keys.get(entity);
  if (!found) throw new TypeError(`${entity.name} is not declared by @Figure`);
  return found;
}
