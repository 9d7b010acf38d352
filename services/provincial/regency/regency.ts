import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code")')
export class Regency {
  @Field(() => ID)
  readonly code!: string;
}
