import type { EntityManager } from "@mikro-orm/postgresql";
import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { type Seeder, toEnum } from "../../common/seeding.ts";
import { Participation } from "../evaluation/evaluation.ts";
import {
  ComponentScore,
  DimensionScoreEntry,
  EvaluationEntry,
  EvaluationRound,
  QuestionMark,
} from "../evaluation/evaluation.entity.ts";
import { dimensionScoresOf } from "../evaluation/score.ts";
import { Question, QuestionCode } from "../evaluation-form/question.entity.ts";
import { SubDimension } from "../evaluation/sub-dimension.ts";
import { MembershipStage, StageEntry } from "../membership/membership-stage.entity.ts";
import {
  Component,
  EvaluationPhase,
  SchemeCode,
  ScoringScheme,
  ScoringWeight,
} from "../scoring-scheme/scoring-scheme.entity.ts";
import { readData, sourceOf } from "./data.ts";

/** Kominfo's evaluation of 2023: form, schemes, the 141 regencies of its table, and one regency's marks. */
export const seedEvaluations: Seeder = async ({ em }) => {
  const schemes = readData<"scheme" | "year" | "stage" | "group" | "component" | "weight" | "source_id">(
    "scoring_schemes",
  );
  const rows = readEvaluated();
  const questions = readForm();
  const marks = questions.flatMap(({ mark }) => mark ?? []);
  await insertSchemes(em, toSchemes(schemes), toWeights(schemes));
  await insertFigures(em, EvaluationRound, [
    { year: 2023, phase: EvaluationPhase.SECOND, isInvitationComplete: true, ...sourceOf("S03", 2023) },
  ]);
  await insertFigures(em, EvaluationEntry, rows.map(toEntry));
  await insertFigures(em, ComponentScore, rows.flatMap(toComponentScores));
  await insertFigures(em, StageEntry, rows.filter(({ evaluated }) => evaluated === "yes").map(toImplementation));
  await insertRows(
    em,
    QuestionCode,
    questions.map(({ question: { code } }) => ({ code })),
  );
  await insertFigures(
    em,
    Question,
    questions.map(({ question }) => question),
  );
  await insertFigures(em, QuestionMark, marks);
  await insertFigures(
    em,
    DimensionScoreEntry,
    toDimensionScores(
      questions.map(({ question }) => question),
      marks,
    ),
  );
};

const readEvaluated = () =>
  readData<"year" | "stage" | "regency_code" | "scoring_group" | "final" | "evaluated" | "source_id" | ComponentColumn>(
    "evaluation_2023",
  );

type ComponentColumn = Lowercase<keyof typeof Component>;
type Evaluated = ReturnType<typeof readEvaluated>[number];
type SchemeRow = Record<"scheme" | "year" | "stage" | "group" | "component" | "weight" | "source_id", string>;

/** The columns that place whatever a regency has in the round. */
const located = ({ regency_code, year, stage, source_id }: Evaluated) => ({
  regencyCode: regency_code,
  year: Number(year),
  phase: toPhase(stage),
  ...sourceOf(source_id, Number(year)),
});

/** A scheme stands in as many rows as it has components. */
function toSchemes(rows: readonly SchemeRow[]): ScoringScheme[] {
  const schemes = rows.map(({ scheme, year, stage, group, source_id }) => ({
    code: scheme,
    year: Number(year),
    phase: toPhase(stage),
    group,
    ...sourceOf(source_id, Number(year)),
  }));
  return [...new Map(schemes.map((scheme) => [scheme.code, scheme])).values()];
}

const toPhase = (stage: string): EvaluationPhase => (stage === "1" ? EvaluationPhase.FIRST : EvaluationPhase.SECOND);

const toWeights = (rows: readonly SchemeRow[]): ScoringWeight[] =>
  rows.map(({ scheme, component, weight, year, source_id }) => ({
    schemeCode: scheme,
    component: toEnum(Component, component),
    weight: Number(weight),
    ...sourceOf(source_id, Number(year)),
  }));

/** Schemes, with their codes and weights. */
export async function insertSchemes(
  em: EntityManager,
  schemes: readonly ScoringScheme[],
  weights: readonly ScoringWeight[],
): Promise<void> {
  await insertRows(
    em,
    SchemeCode,
    schemes.map(({ code }) => ({ code })),
  );
  await insertFigures(em, ScoringScheme, schemes);
  await insertFigures(em, ScoringWeight, weights);
}

/** Kominfo's table prints zeros for those that did not take part: they have no figures at all. */
const toEntry = (row: Evaluated): EvaluationEntry => ({
  ...located(row),
  schemeCode: `${row.year}-${row.scoring_group}`,
  participation: row.evaluated === "yes" ? Participation.PARTICIPATED : Participation.DID_NOT_PARTICIPATE,
  publishedIndex: row.evaluated === "yes" ? Number(row.final) : null,
});

const toComponentScores = (row: Evaluated): ComponentScore[] =>
  Object.values(Component).flatMap((component) => {
    const score = row[component.toLowerCase() as ComponentColumn];
    return score === "" ? [] : [{ ...located(row), component, score: Number(score) }];
  });

function toImplementation(row: Evaluated): StageEntry {
  const { phase: _, ...entry } = located(row);
  return { ...entry, stage: MembershipStage.IMPLEMENTATION, enteredOn: null };
}

/** The regency whose marks Kominfo published. */
const KABUPATEN_MALANG = "35.07";

interface FormLine {
  readonly question: Question;
  /** Kabupaten Malang's; undefined where the question was not asked in 2023. */
  readonly mark: QuestionMark | undefined;
}

function readForm(): FormLine[] {
  const rows = readData<
    "component" | "dimension" | "group" | "code" | "label_own_words" | "kab_malang_2023" | "source_id"
  >("evaluation_form");
  return rows.map((row, position) => ({
    question: {
      code: row.code,
      position,
      formYear: row.group === "2022 form" ? 2022 : 2023,
      component: toEnum(Component, row.component),
      dimension: row.dimension === "" ? null : toEnum(Dimension, row.dimension),
      subDimension: SUB_DIMENSIONS[row.group] ?? null,
      label: row.label_own_words,
      ...sourceOf(row.source_id, 2023),
    },
    mark:
      row.kab_malang_2023 === ""
        ? undefined
        : {
            regencyCode: KABUPATEN_MALANG,
            year: 2023,
            phase: EvaluationPhase.SECOND,
            questionCode: row.code,
            mark: Number(row.kab_malang_2023),
            ...sourceOf(row.source_id, 2023),
          },
  }));
}

function toDimensionScores(questions: readonly Question[], marks: readonly QuestionMark[]): DimensionScoreEntry[] {
  const dimensionOf = new Map(questions.map(({ code, dimension }) => [code, dimension]));
  const placed = { regencyCode: KABUPATEN_MALANG, year: 2023, phase: EvaluationPhase.SECOND, ...sourceOf("S03", 2023) };
  return dimensionScoresOf(
    marks.map(({ questionCode, mark }) => ({ dimension: dimensionOf.get(questionCode) ?? null, mark })),
  ).map((score) => ({ ...placed, ...score }));
}

/** The sub-dimensions by the names that the form gives them. */
const SUB_DIMENSIONS: Readonly<Record<string, SubDimension>> = {
  "Layanan Publik": SubDimension.PUBLIC_SERVICE,
  "Kebijakan Publik": SubDimension.PUBLIC_POLICY,
  "Tata Kelola Birokrasi": SubDimension.BUREAUCRACY,
  "Tourism Branding": SubDimension.TOURISM_BRANDING,
  "Business Branding": SubDimension.BUSINESS_BRANDING,
  "City Appearance Branding": SubDimension.CITY_APPEARANCE,
  Industry: SubDimension.INDUSTRY,
  Welfare: SubDimension.WELFARE,
  Transaction: SubDimension.TRANSACTION,
  Harmony: SubDimension.HARMONY,
  Health: SubDimension.HEALTH,
  Mobility: SubDimension.MOBILITY,
  Komunitas: SubDimension.COMMUNITY,
  Pendidikan: SubDimension.LEARNING,
  Keamanan: SubDimension.SECURITY,
  Proteksi: SubDimension.PROTECTION,
  "Sampah/Limbah": SubDimension.WASTE,
  Energi: SubDimension.ENERGY,
};
