import { ArgsType, Field } from "type-graphql";
import { PageArguments } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";

@ArgsType()
export class RankingArguments extends PageArguments {
  @Field(() => Dimension, { nullable: true, description: "By the score of this dimension; left out, by the index." })
  dimension?: Dimension | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "True: a ranking that is not final has no rows, and its flags say why.",
  })
  onlyFinal?: boolean | null;
}
