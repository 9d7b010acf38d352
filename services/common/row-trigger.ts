import { Trigger } from "@mikro-orm/decorators/legacy";

type TriggerEvent = "insert" | "update" | "delete";

const STATEMENT = /^create (?:constraint )?trigger "(?<name>\w+)" (?<timing>before|after) (?<events>[a-z ]+) on /;

/**
 * A rule that the database keeps by a trigger on an entity's rows.
 * @param statement that makes it, as the migration has it; its function is made by a migration alone
 * @throws TypeError for any other statement
 */
export function RowTrigger(statement: string): ClassDecorator {
  const { name, timing, events } = STATEMENT.exec(statement)?.groups ?? {};
  if (!name || !events) throw new TypeError(`this makes no trigger: ${statement}`);
  return (entity) => {
    Trigger<object>({
      name,
      timing: timing === "before" ? "before" : "after",
      events: events.split(" or ") as TriggerEvent[],
      expression: statement,
    })(entity);
  };
}
