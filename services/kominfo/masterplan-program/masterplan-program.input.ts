import { ArrayMaxSize, IsIn, IsOptional, Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsRegencyCode, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { SubDimension } from "../evaluation/sub-dimension.ts";
import { HORIZONS } from "./horizon.ts";
import { MasterplanProgramState } from "./program-state.ts";

@InputType({ description: "Which programs of a masterplan; all of them where nothing is said." })
export class MasterplanProgramFilter {
  @Field(() => Dimension, { nullable: true })
  dimension?: Dimension | null;

  @Field(() => Boolean, { nullable: true })
  isQuickWin?: boolean | null;

  @Field(() => MasterplanProgramState, { nullable: true })
  state?: MasterplanProgramState | null;
}

@InputType({ description: "A program of a regency's masterplan." })
export class MasterplanProgramInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, {
    description: "Counts the programs of the regency from 1; it stays when the name is corrected.",
  })
  @Min(1, { message: "$property must be from 1 to 1000" })
  @Max(1000, { message: "$property must be from 1 to 1000" })
  ordinal!: number;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 500, { message: "$property must have from 1 to 500 letters" })
  name!: string;

  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => SubDimension, { nullable: true, description: "One of the dimension; left out while not known." })
  subDimension?: SubDimension | null;

  @Field(() => Int, {
    nullable: true,
    description: "For how many years it is planned: 1, 5 or 10, and 1 for a quick win; left out while not known.",
  })
  @IsOptional()
  @IsIn(HORIZONS, { message: `$property must be ${HORIZONS.join(", ")}` })
  horizonYears?: number | null;

  @Field(() => Boolean, { description: "Whether it is a quick win, which shows within one or two years." })
  isQuickWin!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The office of the regency (perangkat daerah) that carries it out; left out while not known.",
  })
  @IsOptional()
  @IsStorableText()
  @Length(1, 200, { message: "$property must have from 1 to 200 letters" })
  ownerOffice?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: "Who takes part beside the office, up to 20, each in up to 200 letters.",
  })
  @ArrayMaxSize(20, { message: "$property must name at most 20 partners" })
  @IsStorableText({ each: true })
  @Length(1, 200, { each: true, message: "each of $property must have from 1 to 200 letters" })
  partners!: string[];

  @Field(() => MasterplanProgramState, { description: "`NOT_KNOWN` while nothing is known of it." })
  state!: MasterplanProgramState;

  @Field(() => Int, {
    nullable: true,
    description: "The year in which it begins or began, from 2000 to 2100; left out while not known.",
  })
  @IsOptional()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  startYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The year in which it ends or ended, from 2000 to 2100, of a quick win at most two after `startYear`; left out while not known.",
  })
  @IsOptional()
  @Min(2000, { message: "$property must be from 2000 to 2100" })
  @Max(2100, { message: "$property must be from 2000 to 2100" })
  endYear?: number | null;
}
