import { IsOptional, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { IsRegencyCode, PageArguments } from "../../common/graph/arguments.ts";
import { ActionItemState, ActionItemTheme } from "./action-item.entity.ts";

@InputType({ description: "Which follow-ups to list; what is left out does not filter." })
export class ActionItemFilter {
  @Field(() => ID, { nullable: true, description: "Those of this regency; a former code finds it, too." })
  @IsOptional()
  @IsRegencyCode()
  regencyCode?: string | null;

  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => ActionItemTheme, { nullable: true })
  theme?: ActionItemTheme | null;

  @Field(() => ActionItemState, { nullable: true })
  state?: ActionItemState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those OPEN or IN_PROGRESS after their due date, by today's date in Jakarta; false: all others.",
  })
  isOverdue?: boolean | null;
}

@ArgsType()
export class ActionItemsArguments extends PageArguments {
  @Field(() => ActionItemFilter, { nullable: true, description: "Left out, all of the province are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: ActionItemFilter | null;
}
