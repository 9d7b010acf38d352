import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { RowCheck } from "../../common/row-check.ts";

const LISTED = DIMENSIONS.map((dimension) => `'${dimension}'`).join(", ");

@Entity()
@RowCheck<Ministry>("ministry_agency_check", ({ agency }) => `${agency} ~ '^[a-z]+$'`)
@RowCheck<Ministry>("ministry_interests_check", ({ interests }) => `${interests} <@ array[${LISTED}]`)
@ObjectType({
  description:
    "A ministry (kementerian) or office that takes part in the programs, with or without a part of its own in the graph.",
})
export class Ministry {
  @PrimaryKey({ type: "text" })
  @Field(() => ID, { description: "By which a token names it for which somebody acts: `kemendagri`." })
  agency!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "As it was called while the programs ran." })
  name!: string;

  @Property({ type: "array", columnType: "text[]" })
  @Field(() => [Dimension], {
    description: "The dimensions whose figures are of its interest; the hub's own choice, since none was published.",
  })
  interests!: readonly Dimension[];
}
