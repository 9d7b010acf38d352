import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import type { AnnualKey } from "../../common/create-loader.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { Masterplan, type ViewedMasterplan } from "../masterplan/masterplan.entity.ts";
import { MembershipStage, StageEntry, STAGES } from "./membership-stage.entity.ts";

export enum MasterplanState {
  MADE = "MADE",
  NOT_MADE = "NOT_MADE",
  NOT_KNOWN = "NOT_KNOWN",
}

registerEnumType(MasterplanState, {
  name: "MasterplanState",
  description: "Whether a regency has a smart city masterplan.",
  valuesConfig: {
    MADE: { description: "It has one." },
    NOT_MADE: { description: "It is reported that there is none." },
    NOT_KNOWN: { description: "Nothing is reported." },
  },
});

@ObjectType({ description: "A regency in the smart city program; also of one that is not a member." })
export class Membership {
  @Field(() => ID, { description: "The regency's code." })
  code!: string;

  @Field(() => MembershipStage, {
    nullable: true,
    description: "The furthest stage reached; null: no membership known.",
  })
  stage!: MembershipStage | null;

  @ListSize(4)
  @Field(() => [StageEntry], { description: "The stages known to have been reached, in their order." })
  stages!: readonly StageEntry[];

  @ListSize(2)
  @Field(() => [CohortMember], { description: "The cohorts to which it belongs, by year; empty: no membership known." })
  cohorts!: readonly CohortMember[];

  @ListSize(2)
  @Field(() => [CohortMember], {
    description: "Cohorts to which a source counts it against Kominfo's own list of the members of 2017–2021.",
  })
  claims!: readonly CohortMember[];

  @Field(() => MasterplanState)
  masterplanState!: MasterplanState;

  @Field(() => Provenance, { nullable: true, description: "Of `masterplanState`; null where it is not known." })
  masterplanProvenance!: Provenance | null;

  @Field(() => Masterplan, {
    nullable: true,
    description: "The newest version known by the year; null unless `masterplanState` is `MADE`.",
  })
  masterplan!: ViewedMasterplan | null;

  @Field(() => Provenance, {
    nullable: true,
    description: "Of `cohorts` and `stages`; null where no membership is known.",
  })
  provenance!: Provenance | null;
}

interface KnownOfMembership {
  readonly cohortMembers: readonly CohortMember[];
  readonly stages: readonly StageEntry[];
  /** Its versions, the newest first. */
  readonly masterplans: readonly Masterplan[];
}

const METHODOLOGY = "The cohorts and stages that are known by the end of the year, without claims.";

/** A membership as of a year: what is known of later years is left out. */
export function membershipOf({ code, year, view }: AnnualKey, known: KnownOfMembership): Membership {
  const cohortMembers = known.cohortMembers.filter((member) => member.year <= year);
  const cohorts = cohortMembers.filter(({ isClaim }) => !isClaim);
  const stages = known.stages
    .filter((entry) => entry.year <= year)
    .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  const masterplan = known.masterplans.find((version) => version.year <= year) ?? null;
  return {
    code,
    stage: stages.at(-1)?.stage ?? null,
    stages,
    cohorts,
    claims: cohortMembers.filter(({ isClaim }) => isClaim),
    masterplanState: masterplanState(masterplan),
    masterplanProvenance: masterplan && reportedProvenance(AGENCY, masterplan),
    masterplan: masterplan?.isMade ? { ...masterplan, view } : null,
    provenance: computedProvenance(
      AGENCY,
      [...cohorts, ...stages].map((part) => reportedProvenance(AGENCY, part)),
      { methodology: METHODOLOGY },
    ),
  };
}

function masterplanState(masterplan: Masterplan | null): MasterplanState {
  if (!masterplan) return MasterplanState.NOT_KNOWN;
  return masterplan.isMade ? MasterplanState.MADE : MasterplanState.NOT_MADE;
}
