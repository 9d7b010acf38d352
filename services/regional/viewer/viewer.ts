import { Field, ID, Int, ObjectType } from "type-graphql";
import { Role } from "../../common/graph/role.ts";

@ObjectType({ description: "Who asks, by the token that they show." })
export class Viewer {
  @Field(() => Role)
  role!: Role;

  @Field(() => ID, { nullable: true, description: "The region in which the role holds; null for a role without one." })
  region!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The ministry for which the role acts; null for a role without one.",
  })
  agency!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year of the cohort that the role assesses; null for a role without one.",
  })
  cohort!: number | null;

  @Field(() => String, { nullable: true, description: "As the token names them; null without a token." })
  name!: string | null;
}
