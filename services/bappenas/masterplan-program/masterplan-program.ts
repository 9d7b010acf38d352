import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Provenance } from "../../common/graph/provenance.ts";

/** What `kominfo` tells of a program of a masterplan. */
@ObjectType()
@Directive('@key(fields: "code ordinal view")')
export class MasterplanProgram {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Int)
  readonly ordinal!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;

  @Field(() => Provenance)
  @Directive("@external")
  readonly provenance!: Provenance;
}
