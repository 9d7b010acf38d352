import type { DatabaseConfig } from "../common/database.ts";
import { ACTS_MIGRATION } from "../common/act/acts.migration.ts";
import { createAuditMigration } from "../common/audit/audit.migration.ts";
import { FIGURE_ENTITIES } from "../common/figure/entities.ts";
import { FIGURES_MIGRATION } from "../common/figure/figures.migration.ts";
import { createRowSecurityMigration } from "../common/row-security.migration.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
import { AGENCY } from "./agency.ts";
import { Migration20261122064125_initial } from "./migrations/Migration20261122064125_initial.ts";
import { Migration20261122082055_revisions } from "./migrations/Migration20261122082055_revisions.ts";
import { Migration20261125230905_row_policies } from "./migrations/Migration20261125230905_row_policies.ts";
import { Migration20261126052708_planning_chain } from "./migrations/Migration20261126052708_planning_chain.ts";
import { Migration20261126052709_budget_allocation } from "./migrations/Migration20261126052709_budget_allocation.ts";
import { Migration20261126052710_partnership } from "./migrations/Migration20261126052710_partnership.ts";
import { Migration20261126060100_program_alignment } from "./migrations/Migration20261126060100_program_alignment.ts";
import { BudgetAllocation } from "./budget/budget-allocation.entity.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.ts";
import { Migration20261126070714_indicator_figures } from "./migrations/Migration20261126070714_indicator_figures.ts";
import { Indicator, IndicatorCode } from "./indicator/indicator.entity.ts";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.ts";
import { IndicatorTarget } from "./indicator/indicator-target.entity.ts";
import { Partnership, PartnershipCode } from "./partnership/partnership.entity.ts";
import { PartnershipMilestone } from "./partnership/partnership-milestone.entity.ts";
import { PartnershipPartner } from "./partnership/partnership-partner.entity.ts";
import { PlanningDocument, PlanningDocumentCode } from "./planning-document/planning-document.entity.ts";
import { ProgramAlignment } from "./program-alignment/program-alignment.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    ...FIGURE_ENTITIES,
    BudgetAllocation,
    BudgetLine,
    DimensionTarget,
    Indicator,
    IndicatorCode,
    IndicatorRealization,
    IndicatorTarget,
    Partnership,
    PartnershipCode,
    PartnershipMilestone,
    PartnershipPartner,
    PlanningDocument,
    PlanningDocumentCode,
    ProgramAlignment,
    RegionCode,
    Seeding,
  ],
  migrations: [
    { name: "Migration20261122064125_initial", class: Migration20261122064125_initial },
    FIGURES_MIGRATION,
    { name: "Migration20261122082055_revisions", class: Migration20261122082055_revisions },
    createRowSecurityMigration(AGENCY),
    { name: "Migration20261125230905_row_policies", class: Migration20261125230905_row_policies },
    createAuditMigration(AGENCY),
    ACTS_MIGRATION,
    { name: "Migration20261126052708_planning_chain", class: Migration20261126052708_planning_chain },
    { name: "Migration20261126052709_budget_allocation", class: Migration20261126052709_budget_allocation },
    { name: "Migration20261126052710_partnership", class: Migration20261126052710_partnership },
    { name: "Migration20261126060100_program_alignment", class: Migration20261126060100_program_alignment },
    { name: "Migration20261126070714_indicator_figures", class: Migration20261126070714_indicator_figures },
  ],
};
