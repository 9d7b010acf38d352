import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A province by its code alone: `Province` in the graph, see `../entity-links.ts`. `regional` describes the type. */
@ObjectType("ProvinceLink")
@Directive('@key(fields: "code", resolvable: false)')
export class ProvinceLink {
  @Field(() => ID)
  readonly code!: string;
}
