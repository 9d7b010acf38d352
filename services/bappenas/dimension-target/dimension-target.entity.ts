import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { DOCUMENT_LINK, PlanningDocumentCode } from "../planning-document/planning-document.entity.ts";

@Entity()
@Figure<DimensionTarget>("DIMENSION_TARGET", ["regencyCode", "year", "dimension"])
@RowCheck<DimensionTarget>("dimension_target_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<DimensionTarget>("dimension_target_year_check", ({ year }) => isYear(year))
@RowCheck<DimensionTarget>("dimension_target_target_check", ({ target }) => `${target} >= 0 and ${target} <= 4`)
@ObjectType({ description: "The mark that a regency is to reach in a dimension in a year." })
export class DimensionTarget extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "A mark from 0 to 4, on the scale of the evaluation's scores." })
  target!: number;

  /** The document that sets the target; null when not known. */
  @ManyToOne(() => PlanningDocumentCode, DOCUMENT_LINK)
  documentCode!: string | null;
}
