import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Page } from "../../common/graph/connection.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { ListSize } from "../../common/list-size.ts";
import type { ActionItem } from "../action-item/action-item.entity.ts";
import { ActionItemsArguments, RemindersArguments, toDays } from "../action-item/action-item.input.ts";
import { ActionItemConnection } from "../action-item/action-item.resolver.ts";
import { ReminderDay, toReminderDays } from "../action-item/reminder-day.ts";
import { CoordinationForum } from "../coordination-forum/coordination-forum.entity.ts";
import { COORDINATORS } from "../coordination-forum/coordinators.ts";
import type { Context } from "../loaders.ts";
import type { Proposal } from "../proposal/proposal.entity.ts";
import { ProposalsArguments } from "../proposal/proposal.input.ts";
import { ProposalConnection } from "../proposal/proposal.resolver.ts";
import { SharedInitiative } from "../shared-initiative/shared-initiative.entity.ts";
import { SmartProvince, toSmartProvince } from "../smart-province/smart-province.ts";
import { Province } from "./province.ts";

@Resolver(() => Province)
export class ProvinceResolver {
  @FieldResolver(() => SmartProvince, {
    nullable: true,
    description: "The province in the Smart Province program; `stage` says whether a part in it is known.",
  })
  async smartProvince(@Root() { code }: Province, @Ctx() { loaders }: Context): Promise<SmartProvince> {
    const [entry, events, masterplans, assessments] = await Promise.all([
      loaders.smartProvinceEntry.load(code),
      loaders.programEventsOfProvince.load(code),
      loaders.masterplansOfProvince.load(code),
      loaders.assessmentsOfProvince.load(code),
    ]);
    return toSmartProvince({ provinceCode: code, entry, events, masterplans, assessments });
  }

  @ListSize(1)
  @FieldResolver(() => [CoordinationForum], {
    nullable: true,
    description: "The forums in which the province meets its regencies; empty where none is known.",
  })
  forums(@Root() { code }: Province, @Ctx() { loaders }: Context): Promise<readonly CoordinationForum[]> {
    return loaders.forumsOfProvince.load(code);
  }

  @FieldResolver(() => ActionItemConnection, {
    nullable: true,
    description: "The follow-ups of the regencies that lie in the province today, by due date.",
  })
  @RequiresScopes(...COORDINATORS)
  actionItems(
    @Root() { code }: Province,
    @Args(() => ActionItemsArguments) args: ActionItemsArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ActionItem>> {
    return loaders.actionItemsOfProvince(code, args);
  }

  @ListSize(20)
  @FieldResolver(() => [ReminderDay], {
    nullable: true,
    description:
      "What falls due on the days of a range and is still to be done, by day; days without anything are left out. What is overdue already: `actionItems(filter: { isOverdue: true })`.",
  })
  @RequiresScopes(...COORDINATORS)
  async reminders(
    @Root() { code }: Province,
    @Args(() => RemindersArguments) args: RemindersArguments,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ReminderDay[]> {
    return toReminderDays(await loaders.dueOfProvince(code, toDays(args)));
  }

  @FieldResolver(() => ProposalConnection, {
    nullable: true,
    description:
      "The proposals (usulan) of the province and of the regencies that lie in it today, by the day on which they were made.",
  })
  @RequiresScopes(...COORDINATORS)
  proposals(
    @Root() { code }: Province,
    @Args(() => ProposalsArguments) args: ProposalsArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Proposal>> {
    return loaders.proposalsOfProvince(code, args);
  }

  @ListSize(10)
  @FieldResolver(() => [SharedInitiative], {
    nullable: true,
    description: "The shared work that the province leads, by code; empty where none is known.",
  })
  sharedInitiatives(@Root() { code }: Province, @Ctx() { loaders }: Context): Promise<readonly SharedInitiative[]> {
    return loaders.initiativesOfProvince.load(code);
  }
}
