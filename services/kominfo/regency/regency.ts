import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code", resolvable: false)')
export class Regency {
  @Field(() => ID)
  readonly code!: string;
}
