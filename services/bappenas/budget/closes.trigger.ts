import type { TriggerDef } from "@mikro-orm/core";

/** Asks when the transaction ends whether the sums of a regency's year close: its sources and its dimensions. */
export const closes = (table: string): TriggerDef<object> => ({
  name: `${table}_closes`,
  timing: "after",
  events: ["insert"],
  expression: `create constraint trigger "${table}_closes" after insert on "${table}" deferrable initially deferred for each row when (new.status = 'ACCEPTED' and new.move is not null and not new.simulated) execute function keep_budget_closed()`,
});
