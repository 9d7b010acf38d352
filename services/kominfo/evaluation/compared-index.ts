import { Field, Float, ObjectType } from "type-graphql";
import { Provenance } from "../../common/graph/provenance.ts";
import { Component, ScoringScheme, type ScoringWeight } from "../scoring-scheme/scoring-scheme.entity.ts";
import type { Evaluation } from "./evaluation.ts";
import { indexProvenance } from "./index-provenance.ts";
import { indexOf, weigh } from "./score.ts";

@ObjectType({
  description:
    "What the index would be under another scheme: a comparison that is computed when it is asked for, kept nowhere and published by nobody. The index is `Evaluation.index`.",
})
export class ComparedIndex {
  @Field(() => ScoringScheme, { nullable: true, description: "The scheme under which it is compared." })
  scheme!: ScoringScheme | null;

  @Field(() => Float, {
    nullable: true,
    description: "From 0 to 4; null where the scheme weighs a component without a score.",
  })
  index!: number | null;

  @Field(() => [Component], { description: "The components that the scheme weighs and that have no score." })
  missing!: readonly Component[];

  @Field(() => Provenance, {
    nullable: true,
    description: "Of the components that the scheme weighs; null where none has a score.",
  })
  provenance!: Provenance | null;
}

export function compareUnder(
  { scores }: Pick<Evaluation, "scores">,
  scheme: ScoringScheme,
  weights: readonly ScoringWeight[],
): ComparedIndex {
  const weighed = weigh(scores, weights);
  const components = weighed.map(({ score, weight }) => ({ ...score, weight }));
  const known = new Set(components.map(({ component }) => component));
  const missing = weights.map(({ component }) => component).filter((component) => !known.has(component));
  return {
    scheme,
    index: missing.length === 0 && weighed.length > 0 ? indexOf(weighed) : null,
    missing,
    provenance: indexProvenance(
      { components },
      weights.map(({ component }) => component),
    ),
  };
}
