import { Field, ID, ObjectType } from "type-graphql";
import { Provenance } from "../../common/graph/provenance.ts";

@ObjectType({ description: "A regency (daerah tetangga) that borders on another, also across a province's border." })
export class Neighbor {
  @Field(() => ID)
  code!: string;

  @Field(() => Provenance)
  provenance!: Provenance;
}
