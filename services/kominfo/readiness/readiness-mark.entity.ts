import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isAssessorOf, SEES_ALL } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { CohortYear } from "../cohort/cohort.entity.ts";
import { ReadinessCriterion } from "./readiness-criterion.entity.ts";

type Columns = Readonly<Record<"year" | "assessorSubject", string>>;

/** An assessor's own, in SQL. */
const isOwn = ({ year, assessorSubject }: Columns): string =>
  `${isAssessorOf(year)} and ${assessorSubject} = acting_subject()`;

@Entity()
@Figure<ReadinessMark>("READINESS_MARK", ["regencyCode", "year", "criterionCode", "assessorSubject"], {
  seen: (columns) => `${SEES_ALL} or ${isOwn(columns)}`,
  written: isOwn,
  isConfidential: true,
})
@RowTrigger(
  `create trigger "readiness_mark_of_candidate" after insert on "readiness_mark" for each row execute function readiness_mark_has_candidate()`,
)
@RowTrigger(
  `create trigger "readiness_mark_before_selection" after insert on "readiness_mark" for each row execute function keep_selection()`,
)
@RowCheck<ReadinessMark>("readiness_mark_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<ReadinessMark>("readiness_mark_mark_check", ({ mark }) => `${mark} >= 0 and ${mark} <= 4`)
@ObjectType({ description: "What an assessor gives a candidate in one criterion." })
export class ReadinessMark extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @ManyToOne(() => CohortYear, { ...link("year"), index: true })
  year!: number;

  @ManyToOne(() => ReadinessCriterion, { ...link("criterion_code"), index: true })
  @Field(() => ID)
  criterionCode!: string;

  /** As the assessor's issuer identifies them: one candidate has several. */
  @Property({ type: "text" })
  assessorSubject!: string;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "From 0 to 4, in steps of 0.01." })
  mark!: number;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What the assessor noted beside it; null for nothing." })
  note!: string | null;
}
