import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { StatisticInput } from "./statistic/statistic.input.ts";

@InputType({ description: "Values of figures that `regional` holds, up to 1000 together." })
export class RegionalFiguresInput extends FiguresInput {
  @Field(() => [StatisticInput], { nullable: true })
  statistics?: StatisticInput[] | null;
}
