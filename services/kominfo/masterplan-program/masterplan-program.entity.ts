import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { isSubDimensionOf, SubDimension } from "../evaluation/sub-dimension.ts";
import { HORIZONS, LONGEST_QUICK_WIN } from "./horizon.ts";
import { MasterplanProgramState } from "./program-state.ts";

@Entity()
@Figure<MasterplanProgram>("MASTERPLAN_PROGRAM", ["regencyCode", "ordinal"])
@Directive('@key(fields: "code ordinal view")')
@ObjectType({ description: "A program of a regency's masterplan (program dalam masterplan)." })
@RowCheck<MasterplanProgram>("masterplan_program_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<MasterplanProgram>("masterplan_program_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<MasterplanProgram>("masterplan_program_of_dimension_check", isSubDimensionOf)
@RowCheck<MasterplanProgram>(
  "masterplan_program_horizon_years_check",
  ({ horizonYears }) => `${horizonYears} in (${HORIZONS.join(", ")})`,
)
@RowCheck<MasterplanProgram>(
  "masterplan_program_years_check",
  ({ startYear, endYear }) => `${isYear(startYear)} and ${isYear(endYear)} and ${startYear} <= ${endYear}`,
)
@RowCheck<MasterplanProgram>(
  "masterplan_program_quick_win_check",
  ({ isQuickWin, horizonYears, startYear, endYear }) =>
    `not ${isQuickWin} or (coalesce(${horizonYears}, 1) = 1 and coalesce(${endYear} <= ${startYear} + ${LONGEST_QUICK_WIN}, true))`,
)
export class MasterplanProgram extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  @Field(() => ID, { name: "code", description: "The code of the regency whose masterplan it is." })
  regencyCode!: string;

  /** A name can be corrected: the number stays. */
  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the programs of the regency from 1." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Enum({ items: () => SubDimension, nullable: true })
  @Field(() => SubDimension, { nullable: true, description: "One of its dimension; null when not known." })
  subDimension!: SubDimension | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: "For how many years it is planned: 1, 5 or 10, the horizons of a masterplan; null when not known.",
  })
  horizonYears!: number | null;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether it is a quick win, which shows within one or two years." })
  isQuickWin!: boolean;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The office of the regency (perangkat daerah) that carries it out; null when not known.",
  })
  ownerOffice!: string | null;

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [String], {
    description: "Who takes part beside the office: other offices, companies, communities; empty where none is known.",
  })
  partners!: readonly string[];

  // It is none of the approval, which has the column `status`.
  @Enum(() => MasterplanProgramState)
  @Field(() => MasterplanProgramState)
  state!: MasterplanProgramState;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The year in which it begins or began; null when not known." })
  startYear!: number | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The year in which it ends or ended; null when not known." })
  endYear!: number | null;
}

/** A program, and the view in which it was read. */
export type ViewedProgram = MasterplanProgram & { readonly view: string };
