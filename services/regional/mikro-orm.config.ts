import type { DatabaseConfig } from "../common/database.ts";
import { ACTS_MIGRATION } from "../common/act/acts.migration.ts";
import { createAuditMigration } from "../common/audit/audit.migration.ts";
import { FIGURE_ENTITIES } from "../common/figure/entities.ts";
import { FIGURES_MIGRATION } from "../common/figure/figures.migration.ts";
import { createRowSecurityMigration } from "../common/row-security.migration.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
import { AGENCY } from "./agency.ts";
import { Migration20261122054809_initial } from "./migrations/Migration20261122054809_initial.ts";
import { Migration20261122082053_revisions } from "./migrations/Migration20261122082053_revisions.ts";
import { Migration20261125230908_row_policies } from "./migrations/Migration20261125230908_row_policies.ts";
import { Migration20261126054800_profile } from "./migrations/Migration20261126054800_profile.ts";
import { Migration20261126054801_digital_service } from "./migrations/Migration20261126054801_digital_service.ts";
import { DigitalService } from "./digital-service/digital-service.entity.ts";
import { IctInfrastructure } from "./profile/ict-infrastructure.entity.ts";
import { NetizenProfile } from "./profile/netizen-profile.entity.ts";
import { ProfilePoint } from "./profile/profile-point.entity.ts";
import { Province } from "./province/province.entity.ts";
import { Regency } from "./regency/regency.entity.ts";
import { Statistic } from "./statistic/statistic.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    ...FIGURE_ENTITIES,
    DigitalService,
    IctInfrastructure,
    NetizenProfile,
    ProfilePoint,
    Province,
    Regency,
    RegionCode,
    Seeding,
    Statistic,
  ],
  migrations: [
    { name: "Migration20261122054809_initial", class: Migration20261122054809_initial },
    FIGURES_MIGRATION,
    { name: "Migration20261122082053_revisions", class: Migration20261122082053_revisions },
    createRowSecurityMigration(AGENCY),
    { name: "Migration20261125230908_row_policies", class: Migration20261125230908_row_policies },
    createAuditMigration(AGENCY),
    ACTS_MIGRATION,
    { name: "Migration20261126054800_profile", class: Migration20261126054800_profile },
    { name: "Migration20261126054801_digital_service", class: Migration20261126054801_digital_service },
  ],
};
