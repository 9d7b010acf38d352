import { Entity } from "@mikro-orm/decorators/legacy";
import type { EntityName } from "@mikro-orm/postgresql";

type Columns<Row> = Readonly<Record<keyof Row & string, string>>;
type Condition<Row> = (columns: Columns<Row>) => string;

interface Rights<Row> {
  /** Which rows the actor reads, in SQL over the entity's columns. */
  readonly seen: Condition<Row>;
  /** Which rows the actor may add; left out, none through the app's role. */
  readonly added?: Condition<Row>;
  /** Which rows the actor may change, and to what; left out, none. */
  readonly changed?: Condition<Row>;
  /** Which of the rows that are read are none of the public's, so that the audit log tells who read them. */
  readonly audited?: Audited<Row>;
}

interface Audited<Row> {
  /** Left out, all are. */
  readonly isHidden?: (row: Row) => boolean;
  /** The code of the region that a row is of; null for none. */
  readonly regionOf: (row: Row) => string | null;
}

const auditedOf = new Map<unknown, Audited<never>>();

/**
 * The rows of an entity that the actor sees and may write: the database keeps the others from the app's role, whatever
 * is asked. The functions by which the conditions know the actor are those of `row-security.migration.ts`.
 */
export function RowSecurity<Row>(table: string, { seen, added, changed, audited }: Rights<Row>): ClassDecorator {
  // MikroORM types the columns of an entity that a decorator cannot know.
  const [using, toAdd, toChange] = [seen as never, added as never, changed as never];
  return (entity) => {
    if (audited) auditedOf.set(entity, audited);
    Entity({
      policies: [
        { name: `${table}_seen`, command: "select", using },
        ...(added ? [{ name: `${table}_added`, command: "insert" as const, check: toAdd }] : []),
        ...(changed
          ? [{ name: `${table}_changed`, command: "update" as const, using: toChange, check: toChange }]
          : []),
      ],
    })(entity);
  };
}

/** Of rows that were read those that are none of the public's: each by its region, null for none. */
export function hiddenRegions<Row extends object>(entity: EntityName<Row>, rows: readonly Row[]): (string | null)[] {
  const { isHidden = () => true, regionOf } = (auditedOf.get(entity) as Audited<Row> | undefined) ?? NOT_AUDITED;
  return rows.filter(isHidden).map(regionOf);
}

const NOT_AUDITED: Audited<unknown> = { isHidden: () => false, regionOf: () => null };

/** Whether a region lies where the actor sees all, in SQL: regions are known by how their codes begin. */
export const inReach = (region: string, reach: string): string => `starts_with(${region}, (select ${reach}()))`;

/** Whether a region lies in the province of the actor, or for which they run the hub, in SQL. */
export const inOwnProvince = (code: string): string => inReach(code, "province_reach");

/** Whether the actor sees all of the agency, whatever the region: those who act or read for it, and whoever runs the hub. */
export const SEES_ALL = inReach("''", "draft_reach");

/** Whether the actor is the steward of an agency, in SQL. */
export const isStewardOf = (agency: string): string =>
  `acting_role() = 'MINISTRY_STEWARD' and acting_agency() = '${agency}'`;

/** Whether the actor is an assessor of a cohort, in SQL over the column of its year. */
export const isAssessorOf = (year: string): string => `acting_role() = 'ASSESSOR' and acting_cohort() = ${year}`;
