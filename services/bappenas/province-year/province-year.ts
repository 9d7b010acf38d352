import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code year view")')
export class ProvinceYear {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;
}
