import { Field, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear, IsRegencyCode } from "../../common/graph/arguments.ts";
import { Confidence } from "./confidence.ts";

@InputType({ description: "That a source counts a regency to a cohort." })
export class CohortMemberInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int, { description: "The year of a cohort that has been reported." })
  @IsProgramYear()
  year!: number;

  @Field(() => Confidence)
  confidence!: Confidence;

  @Field(() => Boolean, {
    description: "Whether Kominfo's own list of the members of 2017–2021 contradicts it: shown, and not counted.",
  })
  isClaim!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether it was chosen and withdrew before its MoU: not counted either.",
  })
  isWithdrawn!: boolean;
}
