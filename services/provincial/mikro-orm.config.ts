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
import { Migration20261126052018_forums } from "./migrations/Migration20261126052018_forums.ts";
import { Migration20261126053539_follow_ups } from "./migrations/Migration20261126053539_follow_ups.ts";
import { ActionItem } from "./action-item/action-item.entity.ts";
import { CoordinationForum, ForumId } from "./coordination-forum/coordination-forum.entity.ts";
import { ForumMeeting, MeetingId } from "./coordination-forum/forum-meeting.entity.ts";
import { ProgressRule } from "./progress/progress-rule.entity.ts";
import { Proposal } from "./proposal/proposal.entity.ts";
import { Member, SharedInitiative } from "./shared-initiative/shared-initiative.entity.ts";
import { ProgramEvent } from "./smart-province/program-event.entity.ts";
import { SmartProvinceEntry } from "./smart-province/smart-province.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    ...FIGURE_ENTITIES,
    ActionItem,
    CoordinationForum,
    ForumId,
    ForumMeeting,
    MeetingId,
    Member,
    ProgramEvent,
    ProgressRule,
    Proposal,
    RegionCode,
    Seeding,
    SharedInitiative,
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
  ],
};
