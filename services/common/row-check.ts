import { Check } from "@mikro-orm/decorators/legacy";

/**
 * A rule that the database keeps for every row of an entity. (MikroORM's own decorator is typed for a property alone.)
 * @param name of the constraint, as the database's refusal tells it
 * @param expression SQL over the entity's columns
 */
export function RowCheck<Row>(
  name: string,
  expression: (columns: Readonly<Record<keyof Row & string, string>>) => string,
): ClassDecorator {
  return (entity) => {
    Check<object>({ name, expression: expression as never })(entity);
  };
}

/** The years that a row can be of, in SQL. */
export const isYear = (column: string): string => `${column} >= 2000 and ${column} <= 2100`;
