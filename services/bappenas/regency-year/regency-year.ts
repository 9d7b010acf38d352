import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { MasterplanProgram } from "../masterplan-program/masterplan-program.ts";
import { Statistic } from "../statistic/statistic.ts";

@ObjectType()
@Directive('@key(fields: "code year view")')
export class RegencyYear {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;

  /** Missing or null while `regional` does not tell them. */
  @Field(() => [Statistic], { nullable: true })
  @Directive("@external")
  readonly statistics?: readonly Statistic[] | null;

  /** Missing or null while `kominfo` does not tell them. */
  @Field(() => [MasterplanProgram], { nullable: true })
  @Directive("@external")
  readonly masterplanPrograms?: readonly MasterplanProgram[] | null;
}
