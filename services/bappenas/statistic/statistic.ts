import { Directive, Field, Float, ObjectType } from "type-graphql";
import { Provenance } from "../../common/graph/provenance.ts";

/** What `regional` tells of a statistic from which the realization of an indicator is taken. */
@ObjectType()
export class Statistic {
  @Field(() => String)
  @Directive("@external")
  readonly indicator!: string;

  @Field(() => Float)
  @Directive("@external")
  readonly value!: number;

  @Field(() => Boolean)
  @Directive("@external")
  readonly isSuspect!: boolean;

  @Field(() => Provenance)
  @Directive("@external")
  readonly provenance!: Provenance;
}
