import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { RegencyYear } from "../regency-year/regency-year.ts";

/** What `kominfo` tells of a regency of a group. */
@ObjectType()
export class GroupMember {
  @Field(() => RegencyYear, { nullable: true })
  @Directive("@external")
  readonly regencyYear!: RegencyYear | null;
}

@ObjectType()
@Directive('@key(fields: "code year view")')
export class GroupYear {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;

  /** Missing or null while `kominfo` does not tell them. */
  @Field(() => [GroupMember])
  @Directive("@external")
  readonly members?: readonly GroupMember[] | null;
}
