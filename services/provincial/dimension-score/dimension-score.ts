import { Directive, Field, Float, ObjectType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { Provenance } from "../../common/graph/provenance.ts";

/** What `kominfo` tells of a dimension. */
@ObjectType()
export class DimensionScore {
  @Field(() => Dimension)
  @Directive("@external")
  readonly dimension!: Dimension;

  @Field(() => Float)
  @Directive("@external")
  readonly score!: number;

  @Field(() => Float, { nullable: true })
  @Directive("@external")
  readonly previousScore!: number | null;

  @Field(() => Provenance)
  @Directive("@external")
  readonly provenance!: Provenance;
}
