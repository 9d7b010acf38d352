import type { AnnualKey } from "../../common/create-loader.ts";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Dimension } from "../../common/graph/dimension.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { ListSize, NamesRegencies } from "../../common/list-size.ts";
import { Component, EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { SubDimension } from "./sub-dimension.ts";

export enum Participation {
  PARTICIPATED = "PARTICIPATED",
  DID_NOT_PARTICIPATE = "DID_NOT_PARTICIPATE",
  NOT_INVITED = "NOT_INVITED",
  NOT_KNOWN = "NOT_KNOWN",
}

registerEnumType(Participation, {
  name: "Participation",
  description: "Whether a regency took part in an evaluation.",
  valuesConfig: {
    PARTICIPATED: { description: "It took part, and has an index." },
    DID_NOT_PARTICIPATE: { description: "It was invited and did not take part; that is no index of zero." },
    NOT_INVITED: { description: "It is not in the round's table." },
    NOT_KNOWN: { description: "No table of the year is known, or none that names all who were invited." },
  },
});

@ObjectType({ description: "The score of one component." })
export class EvaluationComponent {
  @Field(() => Component)
  component!: Component;

  @Field(() => Float, { description: "From 0 to 4: the plain mean of its questions' marks." })
  score!: number;

  @Field(() => Float, { description: "Its part in the index, above 0 and at most 1, by the scoring scheme." })
  weight!: number;

  @Field(() => Provenance)
  provenance!: Provenance;
}

@ObjectType({ description: "The evaluation of a regency in one phase of a year." })
export class Evaluation {
  /** The regency's year, as it was asked for. */
  key!: AnnualKey;

  @Field(() => EvaluationPhase, { nullable: true, description: "Null when no evaluation of the year is known." })
  phase!: EvaluationPhase | null;

  @Field(() => Participation)
  participation!: Participation;

  @Field(() => Float, {
    nullable: true,
    description: "From 0 to 4: the weighted sum of the components; null unless the regency took part.",
  })
  index!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The final as Kominfo printed it; it and `index` differ by rounding alone. Null where none was printed.",
  })
  publishedIndex!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "This year's index minus that of the year before; null without one, or when one is real and the other simulated.",
  })
  improvement!: number | null;

  @ListSize(6)
  @Field(() => [EvaluationComponent], { description: "In the order of the form; empty unless the regency took part." })
  components!: readonly EvaluationComponent[];

  /** Those of all components, weighed or not. */
  scores!: readonly Omit<EvaluationComponent, "weight">[];

  /** Null unless the regency was invited. */
  schemeCode!: string | null;

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of `participation` and `publishedIndex`; see also `indexProvenance`. Null where nothing was reported.",
  })
  provenance!: Provenance | null;
}

@ObjectType({ description: "The mark of one question." })
export class EvaluationMark {
  @Field(() => ID, { description: "The question's code in the form: `2.3.1`." })
  question!: string;

  @Field(() => String, { description: "What is asked, in our own words." })
  label!: string;

  @Field(() => Component)
  component!: Component;

  @Field(() => Dimension, { nullable: true, description: "Null for a question that counts for no dimension." })
  dimension!: Dimension | null;

  @Field(() => SubDimension, { nullable: true, description: "Null but for the questions of the impact survey." })
  subDimension!: SubDimension | null;

  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01: the mean of its assessors." })
  mark!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "What the regency claims in the same question, another figure: its evidence and provenance stand in `Evaluation.claimedMarks`. Null where it claims nothing.",
  })
  claimedMark!: number | null;

  @Field(() => Provenance, { description: "Of `mark`." })
  provenance!: Provenance;
}

@ObjectType({ description: "A regency's score in one dimension." })
export class DimensionScore {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Float, { description: "From 0 to 4: the mean of the marks of the dimension's questions." })
  score!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "The score of the year before, where its provenance stands; null without one, or when one is real and the other simulated.",
  })
  previousScore!: number | null;

  @Field(() => Provenance)
  provenance!: Provenance;
}

@ObjectType({ description: "A regency and its index." })
export class RegencyIndex {
  @Field(() => ID)
  code!: string;

  @Field(() => Float, { description: "From 0 to 4." })
  index!: number;
}

@ObjectType({ description: "The evaluations of a year over the regencies of a province or the nation." })
export class EvaluationSummary {
  @Field(() => Float, { nullable: true, description: "The plain mean of the indexes known; null without one." })
  meanIndex!: number | null;

  @Field(() => RegencyIndex, { nullable: true, description: "The regency with the lowest index; null without one." })
  lowest!: RegencyIndex | null;

  @Field(() => RegencyIndex, { nullable: true, description: "The regency with the highest index; null without one." })
  highest!: RegencyIndex | null;

  @Field(() => Int, { description: "Regencies that took part. The four counts add up to all regencies." })
  participatedCount!: number;

  @Field(() => Int, { description: "Regencies that were invited and did not take part." })
  didNotParticipateCount!: number;

  @Field(() => Int, { description: "Regencies that are not in the table of those invited." })
  notInvitedCount!: number;

  @Field(() => Int, { description: "Regencies of which it is not known whether they were invited." })
  notKnownCount!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the indexes that the mean takes; without one, of the tables that the counts come from. `missing` names every regency whose index the mean does not take: those without one, and where it takes real ones, those with a simulated one. Null where nothing was reported.",
  })
  provenance!: Provenance | null;
}
