import { Field, ObjectType } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { Mou } from "./mou.entity.ts";
import { MOUS_AT_MOST } from "./mou.input.ts";

@ObjectType({ description: "MoU that were signed together." })
export class SignedMous {
  @ListSize(MOUS_AT_MOST)
  @Field(() => [Mou], { description: "In the order in which they were given." })
  readonly mous!: readonly Mou[];
}
