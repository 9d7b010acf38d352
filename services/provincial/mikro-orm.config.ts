import type { DatabaseConfig } from "../common/database.ts";
import { ACTS_MIGRATION } from "../common/act/acts.migration.ts";
import { createAuditMigration } from "../common/audit/audit.migration.ts";
import { FIGURE_ENTITIES } from "../common/figure/entities.ts";
import { FIGURES_MIGRATION } from "../common/figure/figures.migration.ts";
import { createRowSecurityMigration } from "../common/row-security.migration.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
import { AGENCY } from "./agency.ts";
import { Migration20261122064128_initial } from "./migrations/Migration20261122064128_initial.ts";
import { Migration20261122082056_revisions } from "./migrations/Migration20261122082056_revisions.ts";
import { Migration20261125230911_row_policies } from "./migrations/Migration20261125230911_row_policies.ts";
import { Migration20261126062000_shared_initiative } from "./migrations/Migration20261126062000_shared_initiative.ts";
import { Migration20261126063000_neighborhood } from "./migrations/Migration20261126063000_neighborhood.ts";
import { Migration20261126064000_smart_province } from "./migrations/Migration20261126064000_smart_province.ts";
import { ActionItem } from "./action-item/action-item.entity.ts";
import { Neighborhood } from "./neighborhood/neighborhood.entity.ts";
import { ProgressRule } from "./progress/progress-rule.entity.ts";
import { InitiativeMember } from "./shared-initiative/initiative-member.entity.ts";
import { InitiativeMilestone } from "./shared-initiative/initiative-milestone.entity.ts";
import { SharedInitiative, SharedInitiativeCode } from "./shared-initiative/shared-initiative.entity.ts";
import { Migration20261126052018_forums } from "./migrations/Migration20261126052018_forums.ts";
import { Migration20261126053539_follow_ups } from "./migrations/Migration20261126053539_follow_ups.ts";
import { CoordinationForum, ForumId } from "./coordination-forum/coordination-forum.entity.ts";
import { ForumMeeting, MeetingId } from "./coordination-forum/forum-meeting.entity.ts";
import { Proposal } from "./proposal/proposal.entity.ts";
import { ProgramEvent } from "./smart-province/program-event.entity.ts";
import { GuideBook, GuideBookVersion } from "./smart-province/guide-book.entity.ts";
import { SmartProvinceAssessment } from "./smart-province/smart-province-assessment.entity.ts";
import { SmartProvinceMasterplan } from "./smart-province/smart-province-masterplan.entity.ts";
import { SmartProvinceMentor } from "./smart-province/smart-province-mentor.entity.ts";
import { TaskForceMember } from "./smart-province/task-force-member.entity.ts";
import { SmartProvinceEntry } from "./smart-province/smart-province.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    ...FIGURE_ENTITIES,
    ActionItem,
    CoordinationForum,
    ForumId,
    ForumMeeting,
    InitiativeMember,
    InitiativeMilestone,
    Neighborhood,
    MeetingId,
    ProgramEvent,
    ProgressRule,
    Proposal,
    RegionCode,
    Seeding,
    SharedInitiative,
    SharedInitiativeCode,
    GuideBook,
    GuideBookVersion,
    SmartProvinceAssessment,
    SmartProvinceMasterplan,
    SmartProvinceMentor,
    TaskForceMember,
    SmartProvinceEntry,
  ],
  migrations: [
    { name: "Migration20261122064128_initial", class: Migration20261122064128_initial },
    FIGURES_MIGRATION,
    { name: "Migration20261122082056_revisions", class: Migration20261122082056_revisions },
    createRowSecurityMigration(AGENCY),
    { name: "Migration20261125230911_row_policies", class: Migration20261125230911_row_policies },
    createAuditMigration(AGENCY),
    ACTS_MIGRATION,
    { name: "Migration20261126052018_forums", class: Migration20261126052018_forums },
    { name: "Migration20261126053539_follow_ups", class: Migration20261126053539_follow_ups },
    { name: "Migration20261126062000_shared_initiative", class: Migration20261126062000_shared_initiative },
    { name: "Migration20261126063000_neighborhood", class: Migration20261126063000_neighborhood },
    { name: "Migration20261126064000_smart_province", class: Migration20261126064000_smart_province },
  ],
};
