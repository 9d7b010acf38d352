import { IsOptional, Length, Matches } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsWording } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { Direction } from "./indicator.entity.ts";

@InputType({ description: "What is to be measured in a unit of its own beside the marks." })
export class IndicatorInput extends FigureInput {
  @Field(() => ID, { description: "Small letters and digits, words parted by `_`: `spbe_index`." })
  @Matches(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, { message: "$property must be small letters and digits, parted by _" })
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  code!: string;

  @Field(() => String, { description: "In Bahasa Indonesia." })
  @IsWording(200)
  name!: string;

  @Field(() => Dimension, { nullable: true, description: "Beside which it is shown; left out for none." })
  @IsOptional()
  dimension?: Dimension | null;

  @Field(() => String, { description: "As it is written beside the value: `persen`." })
  @IsWording(50)
  unit!: string;

  @Field(() => Direction)
  direction!: Direction;

  @Field(() => Boolean, {
    description: "True where its realization is BPS's statistic of that code; false where regions report it.",
  })
  isStatistic!: boolean;
}
