import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.js";
import { createActionItemsOfProvinceLoader } from "./action-item/action-item.loader.js";
import {
  createAttendanceOfMeetingLoader,
  createForumsOfProvinceLoader,
  createMeetingsOfForumLoader,
} from "./coordination-forum/coordination-forum.loader.js";
import { createProgressRuleLoader } from "./progress/progress-rule.loader.js";
import {
  createInitiativesOfProvinceLoader,
  createMembersOfInitiativeLoader,
} from "./shared-initiative/shared-initiative.loader.js";
import {
  createProgramEventsOfProvinceLoader,
  createSmartProvinceEntryLoader,
} from "./smart-province/smart-province.loader.js";

export const createLoaders = (em: EntityManager) => ({
  actionItemsOfProvince: createActionItemsOfProvinceLoader(em),
  attendanceOfMeeting: createAttendanceOfMeetingLoader(em),
  forumsOfProvince: createForumsOfProvinceLoader(em),
  initiativesOfProvince: createInitiativesOfProvinceLoader(em),
  meetingsOfForum: createMeetingsOfForumLoader(em),
  membersOfInitiative: createMembersOfInitiativeLoader(em),
  programEventsOfProvince: createProgramEventsOfProvinceLoader(em),
  progressRule: createProgressRuleLoader(em),
  smartProvinceEntry: createSmartProvinceEntryLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
