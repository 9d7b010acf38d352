import { GraphQLDate } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { ActionItem } from "./action-item.entity.ts";

@ObjectType({ description: "What falls due on one day, and is still to be done." })
export class ReminderDay {
  @Field(() => GraphQLDate)
  readonly date!: string;

  @ListSize(5)
  @Field(() => [ActionItem])
  readonly items!: readonly ActionItem[];
}

/** The days on which something falls due; the others are left out. */
export const toReminderDays = (items: readonly ActionItem[]): readonly ReminderDay[] =>
  [...Map.groupBy(items, ({ dueOn }) => dueOn)].map(([date, due]) => ({ date, items: due }));
