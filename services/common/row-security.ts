import { Entity } from "@mikro-orm/decorators/legacy";

type Columns<Row> = Readonly<Record<keyof Row & string, string>>;

interface Rights<Row> {
  /** Which rows the actor reads, in SQL over the entity's columns. */
  readonly seen: (columns: Columns<Row>) => string;
  /** Which rows the actor may write; left out, none through the app's role. */
  readonly written?: (columns: Columns<Row>) => string;
}

/**
 * The rows of an entity that the actor sees and may write: the database keeps the others from the app's role, whatever
 * is asked. The functions by which the conditions know the actor are those of `row-security.migration.ts`.
 */
export function RowSecurity<Row>(table: string, { seen, written }: Rights<Row>): ClassDecorator {
  const using = seen as never;
  const check = written as never;
  return (entity) => {
    Entity({
      policies: [
        { name: `${table}_seen`, command: "select", using },
        ...(written
          ? [
              { name: `${table}_added`, command: "insert" as const, check },
              { name: `${table}_changed`, command: "update" as const, using: check, check },
            ]
          : []),
      ],
    })(entity);
  };
}

/** Whether a region lies where the actor sees all, in SQL: regions are known by how their codes begin. */
export const inReach = (region: string, reach: string): string => `starts_with(${region}, (select ${reach}()))`;

/** Whether a region lies in the province of the actor, or for which they run the hub, in SQL. */
export const inOwnProvince = (code: string): string => inReach(code, "province_reach");
