import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Coverage } from "../smart-province/coverage.ts";
import { RegencyYear } from "../regency-year/regency-year.ts";

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

  /** Missing or null while `regional` does not tell them. */
  @Field(() => [RegencyYear])
  @Directive("@external")
  readonly regencies?: readonly RegencyYear[] | null;

  /** Missing or null while `kominfo` does not tell it. */
  @Field(() => Coverage, { nullable: true })
  @Directive("@external")
  readonly coverage?: Coverage | null | undefined;
}
