import { Field, ID, ObjectType, registerEnumType } from "type-graphql";

export enum Role {
  PUBLIC = "PUBLIC",
}

registerEnumType(Role, {
  name: "Role",
  description: "As whom somebody asks.",
  valuesConfig: { PUBLIC: { description: "Anybody: no token was given." } },
});

@ObjectType({ description: "Who asks." })
export class Viewer {
  @Field(() => Role)
  role!: Role;

  @Field(() => ID, { nullable: true, description: "The region in which the role holds; null for a role without one." })
  region!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The agency for which the role acts; null for a role without one.",
  })
  agency!: string | null;
}
