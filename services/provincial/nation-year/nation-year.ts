import { Directive, Field, Int, ObjectType } from "type-graphql";
import { ProvinceYear } from "../province-year/province-year.ts";

@ObjectType()
@Directive('@key(fields: "year view")')
export class NationYear {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;

  /** Missing or null while `regional` does not tell them. */
  @Field(() => [ProvinceYear])
  @Directive("@external")
  readonly provinces?: readonly ProvinceYear[] | null;
}
