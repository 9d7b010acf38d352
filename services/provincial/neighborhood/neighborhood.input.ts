import { Field, ID, InputType } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsRegencyCode } from "../../common/graph/arguments.ts";

@InputType({ description: "Whether two regencies border on each other; they can lie in two provinces." })
export class NeighborhoodInput extends FigureInput {
  @Field(() => ID, { description: "The one whose code comes first; its province reports." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => ID, { description: "The one whose code comes after." })
  @IsRegencyCode()
  neighborCode!: string;

  @Field(() => Boolean, { description: "False takes back what was reported before." })
  isNeighbor!: boolean;
}
