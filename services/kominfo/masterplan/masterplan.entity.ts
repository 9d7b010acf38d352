import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";

@Entity()
@Figure<Masterplan>("MASTERPLAN", ["regencyCode"])
@ObjectType({ description: "A regency's smart city masterplan." })
@RowCheck<Masterplan>("masterplan_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<Masterplan>("masterplan_is_made_check", (columns) => {
  const { isMade, title, adoptedOn, legalBasis, isMentored } = columns;
  return `${isMade} or coalesce(${title}, ${adoptedOn}::text, ${legalBasis}, ${isMentored}::text) is null`;
})
@RowCheck<Masterplan>("masterplan_years_check", ({ firstYear, lastYear }) => `${firstYear} <= ${lastYear}`)
export class Masterplan extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  /** The year in which what stands here is known to have held. */
  @Property({ type: "integer" })
  year!: number;

  /** False: it is reported that there is none. Without a row it is not known. */
  @Property({ type: "boolean" })
  isMade!: boolean;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Null when not known." })
  title!: string | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The first year of the plan; null when not known." })
  firstYear!: number | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The last year of the plan; null when not known." })
  lastYear!: number | null;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null when not known." })
  adoptedOn!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The regulation (Perda, Perbup, Perwali) that adopts it; null when there is none or it is not known.",
  })
  legalBasis!: string | null;

  @Property({ type: "boolean", nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it was made under the program's mentoring (pendampingan); null when not known.",
  })
  isMentored!: boolean | null;
}

/** A masterplan, and the view in which it was read. */
export type ViewedMasterplan = Masterplan & { readonly view: string };
