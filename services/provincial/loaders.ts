import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createActionItemsOfProvinceLoader } from "./action-item/action-item.loader.ts";
import {
  createForumsOfProvinceLoader,
  createMeetingsOfForumLoader,
} from "./coordination-forum/coordination-forum.loader.ts";
import { createProgressRuleLoader } from "./progress/progress-rule.loader.ts";
import {
  createInitiativesOfProvinceLoader,
  createMembersOfInitiativeLoader,
} from "./shared-initiative/shared-initiative.loader.ts";
import {
  createProgramEventsOfProvinceLoader,
  createSmartProvinceEntryLoader,
} from "./smart-province/smart-province.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  actionItemsOfProvince: createActionItemsOfProvinceLoader(em),
  forumsOfProvince: createForumsOfProvinceLoader(em),
  initiativesOfProvince: createInitiativesOfProvinceLoader(em),
  meetingsOfForum: createMeetingsOfForumLoader(em),
  membersOfInitiative: createMembersOfInitiativeLoader(em),
  programEventsOfProvince: createProgramEventsOfProvinceLoader(em),
  progressRule: createProgressRuleLoader(em),
  smartProvinceEntry: createSmartProvinceEntryLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
