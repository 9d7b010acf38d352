import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isStewardOf } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { AGENCY } from "../agency.ts";
import { CohortYear } from "../cohort/cohort.entity.ts";
import { ReadinessCriterion } from "./readiness-criterion.entity.ts";

@Entity()
@Figure<ReadinessWeight>("READINESS_WEIGHT", ["year", "criterionCode"], { written: () => isStewardOf(AGENCY) })
@RowTrigger(
  `create trigger "readiness_weight_whole" after insert on "readiness_weight" referencing new table as added for each statement execute function readiness_weights_are_whole()`,
)
@RowTrigger(
  `create trigger "readiness_weight_before_selection" after insert on "readiness_weight" for each row execute function keep_selection()`,
)
@RowCheck<ReadinessWeight>("readiness_weight_weight_check", ({ weight }) => `${weight} >= 0 and ${weight} <= 1`)
@ObjectType({ description: "How much a criterion counts in the selection of a cohort (bobot)." })
export class ReadinessWeight extends FigureEntity {
  @ManyToOne(() => CohortYear, link("year"))
  year!: number;

  @ManyToOne(() => ReadinessCriterion, { ...link("criterion_code"), index: true })
  @Field(() => ID)
  criterionCode!: string;

  /** Zero for a criterion that counted once, and does no more: it is shown nowhere. */
  @Property({ type: "decimal", precision: 5, scale: 4, runtimeType: "number" })
  @Field(() => Float, { description: "Above 0, up to 1; those of a cohort add up to 1." })
  weight!: number;
}
