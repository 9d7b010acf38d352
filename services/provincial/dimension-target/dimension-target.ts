import { Directive, Field, Float, ObjectType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { Provenance } from "../../common/graph/provenance.ts";

/** What `bappenas` tells of a dimension. */
@ObjectType()
export class DimensionTarget {
  @Field(() => Dimension)
  @Directive("@external")
  readonly dimension!: Dimension;

  @Field(() => Float)
  @Directive("@external")
  readonly target!: number;

  @Field(() => Provenance)
  @Directive("@external")
  readonly provenance!: Provenance;
}
