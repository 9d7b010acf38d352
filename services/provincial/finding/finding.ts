import { Directive, Field, ID, ObjectType } from "type-graphql";

/** A finding of `kominfo` by its name alone: `Finding` in the graph, which `kominfo` describes. */
@ObjectType()
@Directive('@key(fields: "id", resolvable: false)')
export class Finding {
  @Field(() => ID)
  readonly id!: string;
}
