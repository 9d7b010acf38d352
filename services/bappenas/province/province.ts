import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code", resolvable: false)')
export class Province {
  @Field(() => ID)
  code!: string;
}
