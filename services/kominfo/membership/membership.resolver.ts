import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { AGENCY } from "../agency.ts";
import { COUNTED, CohortMember } from "../cohort/cohort-member.entity.ts";
import { Decree } from "../decree/decree.entity.ts";
import type { Context } from "../loaders.ts";
import { Mentoring } from "../mentoring/mentoring.entity.ts";
import { Mou } from "../mou/mou.entity.ts";
import { TODAYS_REGENCIES } from "../region-code/region-code.loader.ts";
import { advanceMembership } from "./advance-membership.ts";
import { AdvanceMembershipInput, ReturnMembershipInput, WithdrawMembershipInput } from "./advance-membership.input.ts";
import { countsAsMember } from "./coverage.ts";
import { Membership, TODAY } from "./membership.ts";
import { type MembershipFilter, MembershipsArguments } from "./membership.input.ts";
import { type MembershipStage, StageEntry, STAGES } from "./membership-stage.entity.ts";
import { MembershipStanding, standingIn } from "./membership-standing.entity.ts";
import { readWithdrawn } from "./membership-standing.loader.ts";
import { returnMembership } from "./return-membership.ts";
import { withdrawMembership } from "./withdraw-membership.ts";

const MembershipConnection = connectionOf(Membership, "Membership");

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => MembershipConnection, {
    nullable: true,
    description: "The regencies as the smart city program knows them today, members or not, by code.",
  })
  async memberships(
    @Args(() => MembershipsArguments) { filter, ...page }: MembershipsArguments,
    @Ctx() { em, loaders }: Context,
  ): Promise<Page<Membership>> {
    const withdrawn = filter?.isMember == null ? [] : await readWithdrawn(em);
    const where = { $and: toConditions(em, filter ?? {}, withdrawn) };
    const { nodes, ...rest } = await paginate(em, RegionCode, { where, order: ["code"], page });
    return { ...rest, nodes: await Promise.all(nodes.map(({ code }) => loaders.membership({ code, ...TODAY }))) };
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it counts as a member by then: it belongs to a cohort, and has not withdrawn.",
  })
  async isMember(@Root() membership: Membership, @Ctx() { loaders }: Context): Promise<boolean> {
    return countsAsMember(await loaders.coverable(membership.key));
  }

  @FieldResolver(() => MembershipStanding, {
    nullable: true,
    description: "The newest withdrawal or return by then; null where there is none, and a member takes part.",
  })
  async standing(@Root() { key }: Membership, @Ctx() { loaders }: Context): Promise<MembershipStanding | null> {
    return standingIn(await loaders.standings(key.view).load(key.code), key.year);
  }

  @ListSize(2)
  @FieldResolver(() => [Mou], { description: "Those signed by then, by cohort; empty where none is known." })
  async mous(@Root() { key }: Membership, @Ctx() { loaders }: Context): Promise<readonly Mou[]> {
    const mous = await loaders.mous(key.view).load(key.code);
    return mous.filter(({ signedOn }) => Number(signedOn.slice(0, 4)) <= key.year);
  }

  @ListSize(2)
  @FieldResolver(() => [Decree], {
    description: "Those signed by then, the council's first; empty where none is known.",
  })
  async decrees(@Root() { key }: Membership, @Ctx() { loaders }: Context): Promise<readonly Decree[]> {
    const decrees = await loaders.decrees(key.view).load(key.code);
    return decrees.filter(({ signedOn }) => Number(signedOn.slice(0, 4)) <= key.year);
  }

  @ListSize(2)
  @FieldResolver(() => [Mentoring], {
    description: "Those that had begun by then, by year; empty where none is known.",
  })
  async mentorings(@Root() { key }: Membership, @Ctx() { loaders }: Context): Promise<readonly Mentoring[]> {
    const mentorings = await loaders.mentorings(key.view).mentorings.load(key.code);
    return mentorings.filter(({ year }) => year <= key.year);
  }

  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: Membership): RegencyLink {
    return { code };
  }
}

@Resolver(() => CohortMember)
export class CohortMemberResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() member: CohortMember): Provenance {
    return reportedProvenance(AGENCY, member);
  }
}

@Resolver(() => StageEntry)
export class StageEntryResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() entry: StageEntry): Provenance {
    return reportedProvenance(AGENCY, entry);
  }
}

@Resolver(() => MembershipStanding)
export class MembershipStandingResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() standing: MembershipStanding): Provenance {
    return reportedProvenance(AGENCY, standing);
  }
}

function toConditions(
  em: EntityManager,
  { provinceCode, isMember, stage, cohortYear }: MembershipFilter,
  withdrawn: readonly string[],
): object[] {
  const members = (where: object) =>
    em
      .createQueryBuilder(CohortMember)
      .select("regencyCode")
      .where({ ...COUNTED, ...ACCEPTED_NOW, ...where });
  const reached = (stages: MembershipStage[]) =>
    em
      .createQueryBuilder(StageEntry)
      .select("regencyCode")
      .where({ stage: { $in: stages }, ...ACCEPTED_NOW });
  return [
    TODAYS_REGENCIES,
    ...(provinceCode ? [{ provinceCode }] : []),
    ...(isMember === true ? [{ code: { $in: members({}) } }, { code: { $nin: withdrawn } }] : []),
    ...(isMember === false ? [{ $or: [{ code: { $nin: members({}) } }, { code: { $in: withdrawn } }] }] : []),
    ...(cohortYear ? [{ code: { $in: members({ year: cohortYear }) } }] : []),
    ...(stage
      ? [{ code: { $in: reached([stage]) } }, { code: { $nin: reached(STAGES.slice(STAGES.indexOf(stage) + 1)) } }]
      : []),
  ];
}

const actOn = actsOn(Membership, "membership");

export const MEMBERSHIP_ACTS: readonly ClassType[] = [
  actOn({
    name: "advanceMembership",
    description:
      "Lets a member enter its next stage. IMPLEMENTATION needs a masterplan with a legal basis, SOCIALIZATION an evaluation in which it took part; LAUNCH is entered by `signMous`.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: AdvanceMembershipInput,
    perform: advanceMembership,
  }),
  actOn({
    name: "withdrawMembership",
    description: "Lets a member leave the program: from that year on it is not counted, and its way stands still.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: WithdrawMembershipInput,
    perform: withdrawMembership,
  }),
  actOn({
    name: "returnMembership",
    description: "Lets a member that had withdrawn take part again, at the stage at which it was.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: ReturnMembershipInput,
    perform: returnMembership,
  }),
];
