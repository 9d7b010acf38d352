import { Directive, Field, ObjectType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";

/** What `@requires` asks of it. */
export const ALLOCATIONS =
  "budget { byDimension { dimension planned revised realized provenance { source sourceUrl asOf receivedAt status simulated } } }";

/** What `bappenas` tells of the money of a dimension. */
@ObjectType()
export class BudgetAllocation {
  @Field(() => Dimension)
  @Directive("@external")
  readonly dimension!: Dimension;

  @Field(() => GraphQLRupiah)
  @Directive("@external")
  readonly planned!: string;

  @Field(() => GraphQLRupiah, { nullable: true })
  @Directive("@external")
  readonly revised!: string | null;

  @Field(() => GraphQLRupiah, { nullable: true })
  @Directive("@external")
  readonly realized!: string | null;

  @Field(() => Provenance)
  @Directive("@external")
  readonly provenance!: Provenance;
}

/** What `bappenas` tells of the money of a regency's year. */
@ObjectType()
export class Budget {
  @Field(() => [BudgetAllocation])
  @Directive("@external")
  readonly byDimension!: readonly BudgetAllocation[];
}
