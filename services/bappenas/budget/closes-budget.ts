import { RowTrigger } from "../../common/row-trigger.ts";

/**
 * The rows of an entity must make budgets close: the database looks at it when a transaction ends, so that what belongs
 * together can be accepted at once.
 */
export const ClosesBudget = (table: string): ClassDecorator =>
  RowTrigger(
    `create constraint trigger "${table}_closes" after insert on "${table}" deferrable initially deferred for each row when (new.status = 'ACCEPTED' and new.move is not null and not new.simulated) execute function keep_budget_closed()`,
  );
