import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

@Entity()
@Figure<MasterplanMilestone>("MASTERPLAN_MILESTONE", ["regencyCode", "programOrdinal", "ordinal"])
@ObjectType({ description: "A milestone (tonggak) of a program of a masterplan." })
@RowCheck<MasterplanMilestone>("masterplan_milestone_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<MasterplanMilestone>("masterplan_milestone_regency_code_check", ({ regencyCode }) =>
  isRegencyCode(regencyCode),
)
// A milestone is reported of a program that has been.
@RowTrigger(`create trigger "masterplan_milestone_placed" before insert on "masterplan_milestone"
    for each row when (new.move = 'REPORT') execute function place_masterplan_milestone();`)
export class MasterplanMilestone extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  programOrdinal!: number;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the milestones of the program from 1." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day by which it is planned; null when not known." })
  dueOn!: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was reached; null while it is not." })
  reachedOn!: string | null;
}
