import type { DatabaseConfig } from "../common/database.ts";
import { ACTS_MIGRATION } from "../common/act/acts.migration.ts";
import { createAuditMigration } from "../common/audit/audit.migration.ts";
import { FIGURE_ENTITIES } from "../common/figure/entities.ts";
import { FIGURES_MIGRATION } from "../common/figure/figures.migration.ts";
import { createRowSecurityMigration } from "../common/row-security.migration.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
import { AGENCY } from "./agency.ts";
import { Migration20261122064123_initial } from "./migrations/Migration20261122064123_initial.ts";
import { Migration20261122082058_revisions } from "./migrations/Migration20261122082058_revisions.ts";
import { Migration20261125230901_row_policies } from "./migrations/Migration20261125230901_row_policies.ts";
import { Migration20261125234813_ministry } from "./migrations/Migration20261125234813_ministry.ts";
import { Migration20261126051815_masterplan_program } from "./migrations/Migration20261126051815_masterplan_program.ts";
import { Migration20261126052814_masterplan_versions } from "./migrations/Migration20261126052814_masterplan_versions.ts";
import { Migration20261126054237_published_forms } from "./migrations/Migration20261126054237_published_forms.ts";
import { Cohort, CohortYear } from "./cohort/cohort.entity.ts";
import { CohortMember } from "./cohort/cohort-member.entity.ts";
import {
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  QuestionMark,
} from "./evaluation/evaluation.entity.ts";
import { Question, QuestionCode } from "./evaluation-form/question.entity.ts";
import { Masterplan } from "./masterplan/masterplan.entity.ts";
import { MasterplanBook } from "./masterplan-book/masterplan-book.entity.ts";
import { MasterplanMilestone } from "./masterplan-program/masterplan-milestone.entity.ts";
import { MasterplanProgram } from "./masterplan-program/masterplan-program.entity.ts";
import { Ministry } from "./ministry/ministry.entity.ts";
import { StageEntry } from "./membership/membership-stage.entity.ts";
import { Program, ProgramTarget } from "./program/program.entity.ts";
import { SchemeCode, ScoringScheme, ScoringWeight } from "./scoring-scheme/scoring-scheme.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    ...FIGURE_ENTITIES,
    Cohort,
    CohortMember,
    CohortYear,
    ComponentScore,
    DimensionScoreEntry,
    EvaluationEntry,
    EvaluationRound,
    Masterplan,
    MasterplanBook,
    MasterplanMilestone,
    MasterplanProgram,
    Ministry,
    Program,
    ProgramTarget,
    Question,
    QuestionCode,
    QuestionMark,
    RegionCode,
    SchemeCode,
    ScoringScheme,
    ScoringWeight,
    Seeding,
    StageEntry,
  ],
  migrations: [
    { name: "Migration20261122064123_initial", class: Migration20261122064123_initial },
    FIGURES_MIGRATION,
    { name: "Migration20261122082058_revisions", class: Migration20261122082058_revisions },
    createRowSecurityMigration(AGENCY),
    { name: "Migration20261125230901_row_policies", class: Migration20261125230901_row_policies },
    createAuditMigration(AGENCY),
    { name: "Migration20261125234813_ministry", class: Migration20261125234813_ministry },
    ACTS_MIGRATION,
    { name: "Migration20261126051815_masterplan_program", class: Migration20261126051815_masterplan_program },
    { name: "Migration20261126052814_masterplan_versions", class: Migration20261126052814_masterplan_versions },
    { name: "Migration20261126054237_published_forms", class: Migration20261126054237_published_forms },
  ],
};
