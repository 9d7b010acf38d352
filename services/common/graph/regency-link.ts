import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A regency by its code alone: `Regency` in the graph, see `../entity-links.ts`. `regional` describes the type. */
@ObjectType("RegencyLink")
@Directive('@key(fields: "code", resolvable: false)')
export class RegencyLink {
  @Field(() => ID)
  readonly code!: string;
}
