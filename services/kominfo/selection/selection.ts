import { GraphQLDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize, NamesRegencies } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { CRITERIA_AT_MOST } from "../readiness/readiness.input.ts";
import type { Part, Rank } from "./ranking.ts";
import { SelectionOutcome, type SelectionRank } from "./selection.entity.ts";

@ObjectType({ description: "What one criterion gave a candidate." })
export class ScoredCriterion implements Part {
  @Field(() => ID)
  readonly criterionCode!: string;

  @Field(() => Float, { description: "Above 0, up to 1." })
  readonly weight!: number;

  @Field(() => Float, { description: "The mean of its assessors, from 0 to 4, to four places." })
  readonly score!: number;

  @Field(() => Float, { description: "`score` times `weight`, to four places." })
  readonly points!: number;

  @Field(() => Int, { description: "How many assessors marked it." })
  readonly assessorCount!: number;
}

@ObjectType({ description: "A candidate's place in a ranking, with all that it was computed of." })
export class RankedCandidate {
  @Field(() => ID, { description: "The regency's code." })
  readonly code!: string;

  @Field(() => Int, { description: "From 1." })
  readonly rank!: number;

  @Field(() => Float, { description: "The weighted sum of its scores, from 0 to 4, to four places." })
  readonly score!: number;

  @Field(() => SelectionOutcome)
  readonly outcome!: SelectionOutcome;

  @ListSize(CRITERIA_AT_MOST)
  @Field(() => [ScoredCriterion], { description: "By weight, the largest first." })
  readonly parts!: readonly Part[];

  @Field(() => Provenance, { nullable: true, description: "Null where it was computed of nothing." })
  readonly provenance!: Provenance | null;

  /** The rank as text, by which a list is paged. */
  readonly position!: string;
}

@ObjectType({ description: "The published selection of a cohort (seleksi): who has a place, and why." })
export class Selection {
  @Field(() => Int, { description: "The cohort's year." })
  readonly year!: number;

  @Field(() => Int, { description: "How many places there were." })
  readonly quota!: number;

  @Field(() => GraphQLDate)
  readonly publishedOn!: string;

  @Field(() => String, { description: "How candidates of equal total were ranked, in words." })
  readonly tieRule!: string;

  @Field(() => String, {
    name: "reason",
    nullable: true,
    description: "Why it is as it is by this revision: who withdrew, and why; null where nothing was said.",
  })
  readonly statement!: string | null;

  @Field(() => Provenance)
  readonly provenance!: Provenance;

  readonly view!: string;
}

@ObjectType({
  description:
    "A selection as it would be by other weights, or before it is published. It is not stored, and decides nothing.",
})
export class SimulatedSelection {
  @Field(() => Int, { description: "The cohort's year." })
  readonly year!: number;

  @Field(() => Int, { nullable: true, description: "How many places there are; null when not known: nobody has one." })
  readonly quota!: number | null;

  @Field(() => Int, { description: "How many candidates are left out, since a criterion lacks a mark." })
  readonly incompleteCount!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description: "Of the marks; `missing` names the candidates that are left out. Null without marks.",
  })
  readonly provenance!: Provenance | null;

  readonly ranking!: readonly RankedCandidate[];
}

/** By which ranks of up to four digits stand in order. */
const toPosition = (rank: number): string => String(rank).padStart(4, "0");

export const toRankedCandidate = (
  { regencyCode, ...rank }: Rank & Pick<RankedCandidate, "outcome">,
  provenance: Provenance | null,
): RankedCandidate => ({ ...rank, code: regencyCode, provenance, position: toPosition(rank.rank) });

export const toPublished = (row: SelectionRank): RankedCandidate =>
  toRankedCandidate(
    { regencyCode: row.regencyCode, rank: row.rank, score: row.score, outcome: row.outcome, parts: row.parts },
    reportedProvenance(AGENCY, row),
  );
