import type { DatabaseConfig } from "../common/database.js";
import { RegionCode } from "../common/region-code.entity.js";
import { Seeding } from "../common/seeding.js";
import { Migration20261122054807_initial } from "./migrations/Migration20261122054807_initial.js";
import { Cohort } from "./cohort/cohort.entity.js";
import { CohortMember } from "./cohort/cohort-member.entity.js";
import {
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  Question,
  QuestionMark,
} from "./evaluation/evaluation.entity.js";
import { Masterplan, QuickWin } from "./masterplan/masterplan.entity.js";
import { StageEntry } from "./membership/membership-stage.entity.js";
import { Program, ProgramTarget } from "./program/program.entity.js";
import { ScoringScheme, ScoringWeight } from "./scoring-scheme/scoring-scheme.entity.js";

export const database: DatabaseConfig = {
  entities: [
    Cohort,
    CohortMember,
    ComponentScore,
    DimensionScoreEntry,
    EvaluationEntry,
    EvaluationRound,
    Masterplan,
    Program,
    ProgramTarget,
    Question,
    QuestionMark,
    QuickWin,
    RegionCode,
    ScoringScheme,
    ScoringWeight,
    Seeding,
    StageEntry,
  ],
  migrations: [{ name: "Migration20261122054807_initial", class: Migration20261122054807_initial }],
};
