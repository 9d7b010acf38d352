import { Directive, Field, Int, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "year view")')
export class NationYear {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;
}
