import type { DatabaseConfig } from "../common/database.js";
import { RegionCode } from "../common/region-code.entity.js";
import { Seeding } from "../common/seeding.js";
import { ActionItem } from "./action-item/action-item.entity.js";
import { CoordinationForum } from "./coordination-forum/coordination-forum.entity.js";
import { Attendance, ForumMeeting } from "./coordination-forum/forum-meeting.entity.js";
import { Migration20261122061148_initial } from "./migrations/Migration20261122061148_initial.js";
import { ProgressRule } from "./progress/progress-rule.entity.js";
import { Member, SharedInitiative } from "./shared-initiative/shared-initiative.entity.js";
import { ProgramEvent } from "./smart-province/program-event.entity.js";
import { SmartProvinceEntry } from "./smart-province/smart-province.entity.js";

export const database: DatabaseConfig = {
  entities: [
    ActionItem,
    Attendance,
    CoordinationForum,
    ForumMeeting,
    Member,
    ProgramEvent,
    ProgressRule,
    RegionCode,
    Seeding,
    SharedInitiative,
    SmartProvinceEntry,
  ],
  migrations: [{ name: "Migration20261122061148_initial", class: Migration20261122061148_initial }],
};
