import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.js";
import { createFigureCountsResolver } from "../common/graph/figure-counts.js";
import { seedRegister } from "../common/seeding.js";
import type { SubgraphDefinition } from "../common/subgraph.js";
import { ActionItem } from "./action-item/action-item.entity.js";
import { ActionItemResolver } from "./action-item/action-item.resolver.js";
import { AGENCY } from "./agency.js";
import { CoordinationForum } from "./coordination-forum/coordination-forum.entity.js";
import {
  AttendanceResolver,
  CoordinationForumResolver,
  ForumMeetingResolver,
} from "./coordination-forum/coordination-forum.resolver.js";
import { ForumMeeting } from "./coordination-forum/forum-meeting.entity.js";
import { type Context, createLoaders } from "./loaders.js";
import { database } from "./mikro-orm.config.js";
import { NationYear } from "./nation-year/nation-year.js";
import { resolveNationYearReference } from "./nation-year/nation-year.reference.js";
import { NationYearResolver } from "./nation-year/nation-year.resolver.js";
import { RegencyScoreResolver } from "./progress/dimension-summary.resolver.js";
import { ProgressRuleResolver } from "./progress/progress-rule.resolver.js";
import { Province } from "./province/province.js";
import { resolveProvinceReference } from "./province/province.reference.js";
import { ProvinceResolver } from "./province/province.resolver.js";
import { ProvinceYear } from "./province-year/province-year.js";
import { resolveProvinceYearReference } from "./province-year/province-year.reference.js";
import { ProvinceYearResolver } from "./province-year/province-year.resolver.js";
import { RegencyYear } from "./regency-year/regency-year.js";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.js";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.js";
import { seedActionItems } from "./seeds/action-item.seeder.js";
import { seedForums } from "./seeds/coordination-forum.seeder.js";
import { seedProgressRules } from "./seeds/progress-rule.seeder.js";
import { seedSharedInitiatives } from "./seeds/shared-initiative.seeder.js";
import { seedSmartProvinces } from "./seeds/smart-province.seeder.js";
import { SharedInitiative } from "./shared-initiative/shared-initiative.entity.js";
import { MemberResolver, SharedInitiativeResolver } from "./shared-initiative/shared-initiative.resolver.js";
import { ProgramEvent } from "./smart-province/program-event.entity.js";
import { SmartProvinceEntry } from "./smart-province/smart-province.entity.js";
import { ProgramEventResolver } from "./smart-province/smart-province.resolver.js";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  createLoaders,
  resolvers: [
    RegencyYearResolver,
    ProvinceYearResolver,
    NationYearResolver,
    RegencyScoreResolver,
    ProgressRuleResolver,
    ProvinceResolver,
    ProgramEventResolver,
    CoordinationForumResolver,
    ForumMeetingResolver,
    AttendanceResolver,
    ActionItemResolver,
    SharedInitiativeResolver,
    MemberResolver,
    createFigureCountsResolver(AGENCY, [
      ActionItem,
      CoordinationForum,
      ForumMeeting,
      ProgramEvent,
      SharedInitiative,
      SmartProvinceEntry,
    ]),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [Province, resolveProvinceReference],
    [ProvinceYear, resolveProvinceYearReference],
    [RegencyYear, resolveRegencyYearReference],
    [NationYear, resolveNationYearReference],
  ]),
  seeders: {
    REAL: [seedRegister, seedProgressRules, seedSmartProvinces],
    DEMONSTRATION: [seedForums, seedActionItems, seedSharedInitiatives],
  },
};
