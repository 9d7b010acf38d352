import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ObjectType } from "type-graphql";
import { ReportedEntity } from "../../common/base.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, REGENCY_KEY, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { DOCUMENT_LINK, PlanningDocument } from "../planning-document/planning-document.entity.ts";

@Entity()
@RowCheck<DimensionTarget>("dimension_target_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<DimensionTarget>("dimension_target_year_check", ({ year }) => isYear(year))
@RowCheck<DimensionTarget>("dimension_target_target_check", ({ target }) => `${target} >= 0 and ${target} <= 4`)
@ObjectType({ description: "The mark that a regency is to reach in a dimension in a year." })
export class DimensionTarget extends ReportedEntity {
  @ManyToOne(() => RegionCode, REGENCY_KEY)
  regencyCode!: string;

  @PrimaryKey({ type: "integer" })
  year!: number;

  @Enum({ items: () => Dimension, primary: true })
  @Field(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "A mark from 0 to 4, on the scale of the evaluation's scores." })
  target!: number;

  /** The document that sets the target; null when not known. */
  @ManyToOne(() => PlanningDocument, DOCUMENT_LINK)
  documentCode!: string | null;
}
