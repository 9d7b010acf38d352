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
import { Migration20261126051827_areas } from "./migrations/Migration20261126051827_areas.ts";
import { Area, AreaCode, AreaMember } from "./area/area.entity.ts";
import { Migration20261126051815_masterplan_program } from "./migrations/Migration20261126051815_masterplan_program.ts";
import { Migration20261126052814_masterplan_versions } from "./migrations/Migration20261126052814_masterplan_versions.ts";
import { Migration20261126053031_selection } from "./migrations/Migration20261126053031_selection.ts";
import { Migration20261126053032_membership } from "./migrations/Migration20261126053032_membership.ts";
import { Migration20261126055923_mentoring } from "./migrations/Migration20261126055923_mentoring.ts";
import { Migration20261126064500_books_of_stage } from "./migrations/Migration20261126064500_books_of_stage.ts";
import { Candidate } from "./candidate/candidate.entity.ts";
import { Migration20261126054237_published_forms } from "./migrations/Migration20261126054237_published_forms.ts";
import { Migration20261126055814_evaluation_from_marks } from "./migrations/Migration20261126055814_evaluation_from_marks.ts";
import { AssessorMark } from "./assessor-mark/assessor-mark.entity.ts";
import { ClaimedMark } from "./claimed-mark/claimed-mark.entity.ts";
import { Cohort, CohortYear } from "./cohort/cohort.entity.ts";
import { CohortMember } from "./cohort/cohort-member.entity.ts";
import { Decree } from "./decree/decree.entity.ts";
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
import { Finding } from "./finding/finding.entity.ts";
import { Ministry } from "./ministry/ministry.entity.ts";
import { StageEntry } from "./membership/membership-stage.entity.ts";
import { MembershipStanding } from "./membership/membership-standing.entity.ts";
import { BimtekRound, Mentoring } from "./mentoring/mentoring.entity.ts";
import { Mou } from "./mou/mou.entity.ts";
import { Program, ProgramTarget } from "./program/program.entity.ts";
import { ReadinessCriterion } from "./readiness/readiness-criterion.entity.ts";
import { ReadinessMark } from "./readiness/readiness-mark.entity.ts";
import { ReadinessWeight } from "./readiness/readiness-weight.entity.ts";
import { SelectionEntry, SelectionRank } from "./selection/selection.entity.ts";
import { SchemeCode, ScoringScheme, ScoringWeight } from "./scoring-scheme/scoring-scheme.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    ...FIGURE_ENTITIES,
    Area,
    AreaCode,
    AreaMember,
    AssessorMark,
    ClaimedMark,
    Cohort,
    CohortMember,
    CohortYear,
    ComponentScore,
    DimensionScoreEntry,
    EvaluationEntry,
    EvaluationRound,
    Finding,
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
    // A regency's way into the program and through it.
    BimtekRound,
    Candidate,
    Decree,
    MembershipStanding,
    Mentoring,
    Mou,
    ReadinessCriterion,
    ReadinessMark,
    ReadinessWeight,
    SelectionEntry,
    SelectionRank,
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
    { name: "Migration20261126051827_areas", class: Migration20261126051827_areas },
    { name: "Migration20261126052814_masterplan_versions", class: Migration20261126052814_masterplan_versions },
    { name: "Migration20261126053031_selection", class: Migration20261126053031_selection },
    { name: "Migration20261126053032_membership", class: Migration20261126053032_membership },
    { name: "Migration20261126054237_published_forms", class: Migration20261126054237_published_forms },
    { name: "Migration20261126055814_evaluation_from_marks", class: Migration20261126055814_evaluation_from_marks },
    { name: "Migration20261126055923_mentoring", class: Migration20261126055923_mentoring },
    { name: "Migration20261126064500_books_of_stage", class: Migration20261126064500_books_of_stage },
  ],
};
