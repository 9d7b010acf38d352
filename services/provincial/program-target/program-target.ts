import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "programCode year")')
export class ProgramTarget {
  @Field(() => ID)
  readonly programCode!: string;

  @Field(() => Int)
  readonly year!: number;

  /** Missing or null while `kominfo` does not tell it, and for a program of provinces. */
  @Field(() => Int, { nullable: true })
  @Directive("@external")
  readonly memberCount?: number | null;
}
