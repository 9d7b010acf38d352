import { Field, Float, Int, ObjectType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize, NamesRegencies } from "../../common/list-size.ts";
import { round } from "../../common/round.ts";
import { AGENCY } from "../agency.ts";
import { MasterplanState, type Membership } from "./membership.ts";
import { MembershipStage, STAGES } from "./membership-stage.entity.ts";
import { type MembershipStanding, Standing } from "./membership-standing.entity.ts";

/** The share of its regencies with a masterplan from which a province enters the smart province program, as DIY reports it. */
const FLOOR = 0.8;

@ObjectType({ description: "How many members have come how far." })
export class StageCount {
  @Field(() => MembershipStage)
  stage!: MembershipStage;

  @Field(() => Int, { description: "Those who have reached it and none after it." })
  count!: number;
}

@ObjectType({
  description: "How far the smart city program reaches in a province, a group of regencies or the nation.",
})
export class Coverage {
  @Field(() => Int, { description: "All regencies, members or not." })
  regencyCount!: number;

  @Field(() => Int, { description: "The regencies that are members by then, without those that have withdrawn." })
  memberCount!: number;

  @ListSize(4)
  @Field(() => [StageCount], { description: "The members by the furthest stage reached, in the order of the stages." })
  stages!: readonly StageCount[];

  @Field(() => Int, { description: "The regencies with a masterplan, mentored or not." })
  masterplanCount!: number;

  @Field(() => Int, { description: "Of `masterplanCount`: those made under the program's mentoring." })
  mentoredMasterplanCount!: number;

  @Field(() => Int, { description: "The members of which it is not known whether they have a masterplan." })
  unknownCount!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "masterplanCount / regencyCount, from 0 to 1: at least, as only the masterplans known count. Null without regencies.",
  })
  masterplanShare!: number | null;

  @Field(() => Float, { description: "The share from which a province enters the smart province program." })
  floor!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the share reaches the floor; null where that hangs on masterplans that are not known.",
  })
  meetsFloor!: boolean | null;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the memberships and masterplans that are counted; `missing` names the members of `unknownCount`. Null where nothing was reported.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY = "The memberships and masterplans that are known by the end of the year, counted.";

/** A membership, and whether it has been given up by then. */
export interface Coverable {
  readonly membership: Membership;
  readonly standing: MembershipStanding | null;
}

export function coverageOf(regencies: readonly Coverable[]): Coverage {
  const memberships = regencies.map(({ membership }) => membership);
  const members = regencies.filter(countsAsMember).map(({ membership }) => membership);
  const masterplans = memberships.map(({ masterplan }) => masterplan).filter((masterplan) => masterplan !== null);
  const unknown = members.filter(hasUnknownMasterplan);
  // A regency can have a masterplan before it is a member.
  const possibleCount = masterplans.length + memberships.filter(hasUnknownMasterplan).length;
  const share = (count: number) => (memberships.length === 0 ? null : count / memberships.length);
  const masterplanShare = share(masterplans.length);
  return {
    regencyCount: memberships.length,
    memberCount: members.length,
    stages: STAGES.map((stage) => ({ stage, count: members.filter((member) => member.stage === stage).length })),
    masterplanCount: masterplans.length,
    mentoredMasterplanCount: masterplans.filter(({ isMentored }) => isMentored).length,
    unknownCount: unknown.length,
    masterplanShare: masterplanShare === null ? null : round(masterplanShare),
    floor: FLOOR,
    meetsFloor: meetsFloor(masterplanShare, share(possibleCount)),
    provenance: computedProvenance(AGENCY, regencies.flatMap(partsOf), {
      methodology: METHODOLOGY,
      missing: () => missingRegencies(unknown.map(({ code }) => code)),
    }),
  };
}

const hasUnknownMasterplan = ({ masterplanState }: Membership): boolean =>
  masterplanState === MasterplanState.NOT_KNOWN;

/** Whether a regency counts as a member by the end of the year. */
export const countsAsMember = ({ membership, standing }: Coverable): boolean =>
  membership.cohorts.length > 0 && standing?.standing !== Standing.WITHDRAWN;

/** The memberships that are known, also that one was given up; and whatever is known of masterplans, also that there is none. */
const partsOf = ({ membership: { cohorts, masterplanProvenance }, standing }: Coverable): Provenance[] => [
  ...cohorts.map((cohort) => reportedProvenance(AGENCY, cohort)),
  ...(standing ? [reportedProvenance(AGENCY, standing)] : []),
  ...(masterplanProvenance ? [masterplanProvenance] : []),
];

/** @param least the share of masterplans known @param most the share if all that are not known exist */
function meetsFloor(least: number | null, most: number | null): boolean | null {
  if (least === null || most === null) return null;
  if (least >= FLOOR) return true;
  return most < FLOOR ? false : null;
}
