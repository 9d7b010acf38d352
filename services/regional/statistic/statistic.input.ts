import { Length, Matches } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsMeasure, IsProgramYear, IsStorableText } from "../../common/graph/arguments.ts";

@InputType({ description: "An official statistic of a region and year, as it was published." })
export class StatisticInput extends FigureInput {
  @Field(() => ID, { description: "A province's or a regency's code of today; \"ID\" for the nation." })
  @Matches(/^(ID|\d{2}(\.\d{2})?)$/, { message: '$property must be "ID", or a code such as "51" or "51.71"' })
  regionCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => String, { description: "What was counted or measured, under one name in all years: `hdi_ipm`." })
  @Matches(/^[a-z][a-z0-9_]{1,99}$/, {
    message: '$property must be a name of small letters, digits and _, such as "hdi_ipm"',
  })
  indicator!: string;

  @Field(() => Float, { description: "In `unit`, up to four places after the point." })
  @IsMeasure()
  value!: number;

  @Field(() => String, { description: "Up to 100 letters: `people`, `percent`." })
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  unit!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True where the published value is probably a gap (a zero that cannot be): it is kept as published.",
  })
  isSuspect!: boolean;
}
