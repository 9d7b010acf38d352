import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import {
  createActionItemLoader,
  createActionItemsOfMeetingLoader,
  createActionItemsOfProvinceLoader,
  createChangesOfActionItemLoader,
  createDueOfProvinceLoader,
} from "./action-item/action-item.loader.ts";
import {
  createForumsOfProvinceLoader,
  createMeetingLoader,
  createMeetingsOfForumLoader,
} from "./coordination-forum/coordination-forum.loader.ts";
import { createNeighborsOfRegencyLoader } from "./neighborhood/neighborhood.loader.ts";
import { createProgressRuleLoader } from "./progress/progress-rule.loader.ts";
import { createProposalLoader, createProposalsOfProvinceLoader } from "./proposal/proposal.loader.ts";
import {
  createInitiativesOfProvinceLoader,
  createMembersOfInitiativeLoader,
  createMilestonesOfInitiativeLoader,
} from "./shared-initiative/shared-initiative.loader.ts";
import {
  createAssessmentOfYearLoader,
  createAssessmentsOfProvinceLoader,
  createGuideBookLoader,
  createMasterplansOfProvinceLoader,
  createMentorsOfProvinceLoader,
  createTaskForceOfProvinceLoader,
  createChosenProvincesLoader,
  createProgramEventsOfProvinceLoader,
  createSmartProvinceEntryLoader,
} from "./smart-province/smart-province.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  actionItem: createActionItemLoader(em),
  actionItemsOfMeeting: createActionItemsOfMeetingLoader(em),
  actionItemsOfProvince: createActionItemsOfProvinceLoader(em),
  chosenProvinces: createChosenProvincesLoader(em),
  changesOfActionItem: createChangesOfActionItemLoader(em),
  dueOfProvince: createDueOfProvinceLoader(em),
  forumsOfProvince: createForumsOfProvinceLoader(em),
  initiativesOfProvince: createInitiativesOfProvinceLoader(em),
  meeting: createMeetingLoader(em),
  meetingsOfForum: createMeetingsOfForumLoader(em),
  membersOfInitiative: createMembersOfInitiativeLoader(em),
  milestonesOfInitiative: createMilestonesOfInitiativeLoader(em),
  assessmentOfYear: createAssessmentOfYearLoader(em),
  assessmentsOfProvince: createAssessmentsOfProvinceLoader(em),
  guideBook: createGuideBookLoader(em),
  masterplansOfProvince: createMasterplansOfProvinceLoader(em),
  mentorsOfProvince: createMentorsOfProvinceLoader(em),
  taskForceOfProvince: createTaskForceOfProvinceLoader(em),
  neighborsOfRegency: createNeighborsOfRegencyLoader(em),
  programEventsOfProvince: createProgramEventsOfProvinceLoader(em),
  proposal: createProposalLoader(em),
  proposalsOfProvince: createProposalsOfProvinceLoader(em),
  progressRule: createProgressRuleLoader(em),
  smartProvinceEntry: createSmartProvinceEntryLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
