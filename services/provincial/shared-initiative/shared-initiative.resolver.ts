import { type EntityManager, raw } from "@mikro-orm/postgresql";
import { Args, type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { today } from "../../common/clock.ts";
import { keepNames } from "../../common/figure/figure-name.ts";
import { ACCEPTED_NOW } from "../../common/figure/read-figures.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ProvinceLink } from "../../common/graph/province-link.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { endInitiative } from "./end-initiative.ts";
import { budgetOf, InitiativeBudget } from "./initiative-budget.ts";
import { InitiativeMember, InitiativeMemberState } from "./initiative-member.entity.ts";
import { InitiativeMilestone } from "./initiative-milestone.entity.ts";
import { InitiativeProgress, progressOf } from "./initiative-progress.ts";
import { inviteToInitiative } from "./invite-to-initiative.ts";
import { joinInitiative } from "./join-initiative.ts";
import { leaveInitiative } from "./leave-initiative.ts";
import { MOST_MILESTONES, planMilestone } from "./plan-milestone.ts";
import { proposeInitiative } from "./propose-initiative.ts";
import { reachMilestone } from "./reach-milestone.ts";
import { setMemberBudget } from "./set-member-budget.ts";
import { SharedInitiative } from "./shared-initiative.entity.ts";
import {
  EndInitiativeInput,
  InviteToInitiativeInput,
  JoinInitiativeInput,
  LeaveInitiativeInput,
  MOST_MEMBERS,
  PlanMilestoneInput,
  ProposeInitiativeInput,
  ReachMilestoneInput,
  SetMemberBudgetInput,
  type SharedInitiativeFilter,
  SharedInitiativesArguments,
  StartInitiativeInput,
} from "./shared-initiative.input.ts";
import { startInitiative } from "./start-initiative.ts";

const SharedInitiativeConnection = connectionOf(SharedInitiative, "SharedInitiative");

@Resolver(() => SharedInitiative)
export class SharedInitiativeResolver {
  @Query(() => SharedInitiativeConnection, { nullable: true, description: "The shared work of regencies, by code." })
  async sharedInitiatives(
    @Args(() => SharedInitiativesArguments) { filter, ...page }: SharedInitiativesArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<SharedInitiative>> {
    const where = { $and: toConditions(em, filter ?? {}) };
    const found = await paginate(em, SharedInitiative, { where, order: ["code"], page });
    keepNames(SharedInitiative, found.nodes);
    return found;
  }

  @FieldResolver(() => ProvinceLink, { nullable: true, description: "The province that leads it." })
  province(@Root() { provinceCode }: SharedInitiative): ProvinceLink {
    return { code: provinceCode };
  }

  @ListSize(MOST_MEMBERS)
  @FieldResolver(() => [InitiativeMember], {
    description: "The regencies that take part, are invited, or have left, by code: see `state`.",
  })
  members(@Root() { code }: SharedInitiative, @Ctx() { loaders }: Context): Promise<readonly InitiativeMember[]> {
    return loaders.membersOfInitiative.load(code);
  }

  @ListSize(MOST_MILESTONES)
  @FieldResolver(() => [InitiativeMilestone], { description: "In the order in which they were planned." })
  milestones(@Root() { code }: SharedInitiative, @Ctx() { loaders }: Context): Promise<readonly InitiativeMilestone[]> {
    return loaders.milestonesOfInitiative.load(code);
  }

  @FieldResolver(() => InitiativeProgress)
  async progress(@Root() { code }: SharedInitiative, @Ctx() { loaders }: Context): Promise<InitiativeProgress> {
    return progressOf(await loaders.milestonesOfInitiative.load(code), today());
  }

  @FieldResolver(() => InitiativeBudget)
  async budget(@Root() { code }: SharedInitiative, @Ctx() { loaders }: Context): Promise<InitiativeBudget> {
    return budgetOf(await loaders.membersOfInitiative.load(code));
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() initiative: SharedInitiative): Provenance {
    return reportedProvenance(AGENCY, initiative);
  }
}

@Resolver(() => InitiativeMember)
export class InitiativeMemberResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: InitiativeMember): RegencyLink {
    return { code: regencyCode };
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() member: InitiativeMember): Provenance {
    return reportedProvenance(AGENCY, member);
  }
}

@Resolver(() => InitiativeMilestone)
export class InitiativeMilestoneResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() milestone: InitiativeMilestone): Provenance {
    return reportedProvenance(AGENCY, milestone);
  }
}

function toConditions(em: EntityManager, filter: SharedInitiativeFilter): object[] {
  const { provinceCode, regencyCode, dimension, area, state } = filter;
  const { INVITED, JOINED } = InitiativeMemberState;
  const withMember = (regency: object) => ({
    code: {
      $in: em
        .createQueryBuilder(InitiativeMember)
        .select("initiativeCode")
        .where({ ...ACCEPTED_NOW, state: { $in: [INVITED, JOINED] }, regencyCode: regency }),
    },
  });
  const regenciesOf = (province: string) =>
    em.createQueryBuilder(RegionCode).select("code").where({ provinceCode: province });
  return [
    ACCEPTED_NOW,
    ...(provinceCode ? [{ $or: [{ provinceCode }, withMember({ $in: regenciesOf(provinceCode) })] }] : []),
    ...(regencyCode ? [withMember(raw(CURRENT_CODE, [regencyCode]))] : []),
    ...(dimension ? [{ dimension }] : []),
    ...(area ? [{ [raw("lower(area)")]: area.toLowerCase() }] : []),
    ...(state ? [{ state }] : []),
  ];
}

/** By any code that the regency has borne: members bear today's. */
const CURRENT_CODE = "(select current_code from region_code where code = ?)";

const actOn = actsOn(SharedInitiative, "initiative");

export const SHARED_INITIATIVE_ACTS: readonly ClassType[] = [
  actOn({
    name: "proposeInitiative",
    description: "Proposes a shared initiative, which the coordinator of the leading province does.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: ProposeInitiativeInput,
    perform: proposeInitiative,
  }),
  actOn({
    name: "inviteToInitiative",
    description:
      "Invites a further regency, or one that has left, which the coordinator of the leading province does; a regency of that province joins at once.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: InviteToInitiativeInput,
    perform: inviteToInitiative,
  }),
  actOn({
    name: "joinInitiative",
    description: "Takes up an invitation, which the regency's operator or the coordinator of its province does.",
    roles: [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR],
    InputType: JoinInitiativeInput,
    perform: joinInitiative,
  }),
  actOn({
    name: "leaveInitiative",
    description:
      "Ends a regency's part, or declines its invitation, which its operator or the coordinator of its province does. One that runs keeps two regencies at least.",
    roles: [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR],
    InputType: LeaveInitiativeInput,
    perform: leaveInitiative,
  }),
  actOn({
    name: "startInitiative",
    description:
      "Begins the work of an initiative that two regencies or more have joined, which the coordinator of the leading province does.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: StartInitiativeInput,
    perform: startInitiative,
  }),
  actOn({
    name: "endInitiative",
    description:
      "Ends an initiative, or gives up one that was proposed, which the coordinator of the leading province does.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: EndInitiativeInput,
    perform: endInitiative,
  }),
  actOn({
    name: "setMemberBudget",
    description:
      "Says what a regency that has joined pays, both amounts anew, which its operator or the coordinator of its province does.",
    roles: [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR],
    InputType: SetMemberBudgetInput,
    perform: setMemberBudget,
  }),
  actOn({
    name: "planMilestone",
    description: "Plans the next milestone, which the coordinator of the leading province does.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: PlanMilestoneInput,
    perform: planMilestone,
  }),
  actOn({
    name: "reachMilestone",
    description:
      "Says that a milestone of a running initiative was reached, which the coordinator of the leading province does.",
    roles: [Role.PROVINCE_COORDINATOR],
    InputType: ReachMilestoneInput,
    perform: reachMilestone,
  }),
];
