import { Field, Float, Int, ObjectType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { round } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import type { InitiativeMilestone } from "./initiative-milestone.entity.ts";

@ObjectType({ description: "How far a shared initiative has come, by its milestones." })
export class InitiativeProgress {
  @Field(() => Int, { description: "The milestones that were planned, reached or not." })
  plannedCount!: number;

  @Field(() => Int, { description: "Of `plannedCount`: those that were reached." })
  reachedCount!: number;

  @Field(() => Int, { description: "Of `plannedCount`: those that are not reached, and whose day has passed." })
  overdueCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "reachedCount / plannedCount, from 0 to 1; null where none is planned.",
  })
  share!: number | null;

  @Field(() => Provenance, { nullable: true, description: "Of the milestones; null where none is planned." })
  provenance!: Provenance | null;
}

/** @param today by the calendar of Jakarta */
export function progressOf(milestones: readonly InitiativeMilestone[], today: string): InitiativeProgress {
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== null);
  const overdue = milestones.filter(({ reachedOn, dueOn }) => reachedOn === null && dueOn < today);
  const parts = milestones.map((milestone) => reportedProvenance(AGENCY, milestone));
  return {
    plannedCount: milestones.length,
    reachedCount: reached.length,
    overdueCount: overdue.length,
    share: milestones.length === 0 ? null : round(reached.length / milestones.length),
    provenance: computedProvenance(AGENCY, parts, { methodology: "The milestones, counted." }),
  };
}
