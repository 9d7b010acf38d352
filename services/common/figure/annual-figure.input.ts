import { Field, ID, InputType, Int } from "type-graphql";
import { IsProgramYear, IsRegencyCode } from "../graph/arguments.ts";
import { FigureInput } from "./report-figures.input.ts";

/** What every reported value of a regency's year takes. */
@InputType()
export abstract class AnnualFigureInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;
}
