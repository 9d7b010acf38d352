import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Authenticated } from "./rights.ts";
import { Role } from "./role.ts";

@ObjectType({ description: "Who did something, as their token named them then." })
@Directive("@shareable")
export class Actor {
  @Field(() => Role)
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description: "The code of the region for which they acted; null for a role without one.",
  })
  region!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The agency for which they acted, by its name in the graph; null for a role without one.",
  })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: "As their token named them." })
  @Authenticated()
  name!: string | null;
}
