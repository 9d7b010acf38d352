import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import { entitiesOf } from "../common/figure/figure.resolver.ts";
import { createFigureResolvers } from "../common/figure/figure-resolvers.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import { seedRegister } from "../common/seeding.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { ACTION_ITEM_ACTS, ActionItemResolver } from "./action-item/action-item.resolver.ts";
import { AGENCY } from "./agency.ts";
import {
  COORDINATION_FORUM_ACTS,
  AttendanceResolver,
  CoordinationForumResolver,
  ForumMeetingResolver,
} from "./coordination-forum/coordination-forum.resolver.ts";
import { HelperResolver } from "./coordination/dimension-coordination.resolver.ts";
import { FIGURES } from "./figures.ts";
import { GroupYear } from "./group-year/group-year.ts";
import { resolveGroupYearReference } from "./group-year/group-year.reference.ts";
import { GroupYearResolver } from "./group-year/group-year.resolver.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { database } from "./mikro-orm.config.ts";
import { NationYear } from "./nation-year/nation-year.ts";
import { resolveNationYearReference } from "./nation-year/nation-year.reference.ts";
import { NationYearResolver } from "./nation-year/nation-year.resolver.ts";
import { ProgramTarget } from "./program-target/program-target.ts";
import { resolveProgramTargetReference } from "./program-target/program-target.reference.ts";
import { ProgramTargetResolver } from "./program-target/program-target.resolver.ts";
import { RegencyScoreResolver } from "./progress/dimension-summary.resolver.ts";
import { ProgressRuleResolver } from "./progress/progress-rule.resolver.ts";
import { PROPOSAL_ACTS, ProposalResolver } from "./proposal/proposal.resolver.ts";
import { Province } from "./province/province.ts";
import { resolveProvinceReference } from "./province/province.reference.ts";
import { ProvinceResolver } from "./province/province.resolver.ts";
import { ProvinceYear } from "./province-year/province-year.ts";
import { resolveProvinceYearReference } from "./province-year/province-year.reference.ts";
import { ProvinceYearResolver } from "./province-year/province-year.resolver.ts";
import { Regency } from "./regency/regency.ts";
import { resolveRegencyReference } from "./regency/regency.reference.ts";
import { NeighborResolver, RegencyResolver } from "./regency/regency.resolver.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { seedActionItems } from "./seeds/action-item.seeder.ts";
import { seedDemonstrationSmartProvinces } from "./seeds/demonstration-smart-province.seeder.ts";
import { seedForums } from "./seeds/coordination-forum.seeder.ts";
import { seedNeighborhoods } from "./seeds/neighborhood.seeder.ts";
import { seedProposals } from "./seeds/proposal.seeder.ts";
import { seedProgressRules } from "./seeds/progress-rule.seeder.ts";
import { seedSharedInitiatives } from "./seeds/shared-initiative.seeder.ts";
import { seedSmartProvinces } from "./seeds/smart-province.seeder.ts";
import {
  SHARED_INITIATIVE_ACTS,
  InitiativeMemberResolver,
  InitiativeMilestoneResolver,
  SharedInitiativeResolver,
} from "./shared-initiative/shared-initiative.resolver.ts";
import {
  GuideBookResolver,
  ProgramEventResolver,
  SmartProvinceAssessmentResolver,
  SmartProvinceMasterplanResolver,
  SmartProvinceMentorResolver,
  SmartProvinceResolver,
  TaskForceMemberResolver,
} from "./smart-province/smart-province.resolver.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  figures: FIGURES.kinds,
  createLoaders,
  resolvers: [
    RegencyYearResolver,
    ProvinceYearResolver,
    NationYearResolver,
    GroupYearResolver,
    ProgramTargetResolver,
    RegencyScoreResolver,
    ProgressRuleResolver,
    ProvinceResolver,
    ProgramEventResolver,
    CoordinationForumResolver,
    ForumMeetingResolver,
    AttendanceResolver,
    ActionItemResolver,
    ProposalResolver,
    SharedInitiativeResolver,
    InitiativeMemberResolver,
    InitiativeMilestoneResolver,
    SmartProvinceResolver,
    TaskForceMemberResolver,
    SmartProvinceMentorResolver,
    GuideBookResolver,
    SmartProvinceMasterplanResolver,
    SmartProvinceAssessmentResolver,
    RegencyResolver,
    NeighborResolver,
    HelperResolver,
    ...ACTION_ITEM_ACTS,
    ...COORDINATION_FORUM_ACTS,
    ...PROPOSAL_ACTS,
    ...SHARED_INITIATIVE_ACTS,
    createFigureCountsResolver(AGENCY, entitiesOf(FIGURES)),
    ...createFigureResolvers(FIGURES, { RegencyYear, ProvinceYear, NationYear }),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [Province, resolveProvinceReference],
    [Regency, resolveRegencyReference],
    [ProvinceYear, resolveProvinceYearReference],
    [RegencyYear, resolveRegencyYearReference],
    [NationYear, resolveNationYearReference],
    [GroupYear, resolveGroupYearReference],
    [ProgramTarget, resolveProgramTargetReference],
  ]),
  seeders: {
    REAL: [seedRegister, seedProgressRules, seedSmartProvinces],
    DEMONSTRATION: [
      seedForums,
      seedActionItems,
      seedProposals,
      seedSharedInitiatives,
      seedNeighborhoods,
      seedDemonstrationSmartProvinces,
    ],
  },
};
