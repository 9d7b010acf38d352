import { Trigger } from "@mikro-orm/decorators/legacy";

/**
 * A rule over several rows, which the database asks after rows were added.
 * @param runs when, and which function: `for each row execute function …`; a migration makes the function before the table
 */
export const InsertTrigger =
  (table: string, name: string, runs: string): ClassDecorator =>
  (entity) => {
    const expression = `create trigger "${name}" after insert on "${table}" ${runs}`;
    Trigger<object>({ name, timing: "after", events: ["insert"], expression })(entity);
  };
