import { Directive, Field, Float, Int, ObjectType } from "type-graphql";
import { Provenance } from "../../common/graph/provenance.ts";

/** What `@requires` asks of it. */
export const COVERAGE =
  "coverage { regencyCount masterplanCount masterplanShare floor meetsFloor provenance { source sourceUrl asOf newestAsOf receivedAt status statuses simulated } }";

/** What `kominfo` tells of the masterplans of a province's regencies. */
@ObjectType()
export class Coverage {
  @Field(() => Int)
  @Directive("@external")
  readonly regencyCount!: number;

  @Field(() => Int)
  @Directive("@external")
  readonly masterplanCount!: number;

  @Field(() => Float, { nullable: true })
  @Directive("@external")
  readonly masterplanShare!: number | null;

  @Field(() => Float)
  @Directive("@external")
  readonly floor!: number;

  @Field(() => Boolean, { nullable: true })
  @Directive("@external")
  readonly meetsFloor!: boolean | null;

  @Field(() => Provenance, { nullable: true })
  @Directive("@external")
  readonly provenance!: Provenance | null;
}
