import { type ClassType, Field, ObjectType } from "type-graphql";
import { Refusal } from "../graph/refusal.ts";
import { ListSize } from "../list-size.ts";

/** What an act answers: the noun that it is about, or why it was not done. */
export interface ActPayload<Noun> {
  readonly noun: Noun | null;
  readonly refusals: readonly Refusal[];
}

/**
 * The type of what an act answers.
 * @param act the mutation's name: `openCohort`
 * @param noun what the noun is called in it: `cohort`
 */
export function payloadOf<Noun extends object>(NounType: ClassType<Noun>, act: string, noun: string) {
  @ObjectType(`${act.charAt(0).toUpperCase()}${act.slice(1)}Payload`, {
    description: `What became of \`${act}\`.`,
  })
  class Payload implements ActPayload<Noun> {
    @Field(() => NounType, { nullable: true, name: noun, description: "As it is now; null where it was refused." })
    readonly noun!: Noun | null;

    @ListSize(5)
    @Field(() => [Refusal], { description: "Why it was not done; empty: it was done." })
    readonly refusals!: readonly Refusal[];
  }
  return Payload;
}
