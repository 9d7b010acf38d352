import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code")')
export class Province {
  @Field(() => ID)
  readonly code!: string;
}
