import { readFile } from "node:fs/promises";

/** Whose figures are asked for, as every question takes it. */
export interface Variables {
  readonly code: string;
  readonly year: number;
}

/** What all who stand in the benchmark are asked. */
export interface Question {
  readonly name: string;
  /** GraphQL. The limit does not read it: it has a statement for each question. */
  readonly document: string;
  /** What is timed. */
  readonly variables: Variables;
  /** What is compared besides: regions and years whose figures have other gaps. */
  readonly alsoCompared: readonly Variables[];
}

export const QUESTION_NAMES = ["regency", "province", "headline"] as const;
export type QuestionName = (typeof QUESTION_NAMES)[number];

const inYears = (...codes: string[]): Variables[] =>
  codes.flatMap((code) => [2022, 2023, 2024, 2025].map((year) => ({ code, year })));

// Kota Surabaya, and Jawa Timur with its 38 regencies.
const REGENCY = { code: "35.78", year: 2023 };
const PROVINCE = { code: "35", year: 2023 };

const QUESTIONS: Readonly<Record<QuestionName, Omit<Question, "name" | "document"> & { readonly file: string }>> = {
  regency: {
    file: "questions/regency.graphql",
    variables: REGENCY,
    // One that did not take part, one that was not invited, one with a new code, one that does not exist.
    alsoCompared: inYears("35.78", "35.07", "51.71", "51.05", "93.01", "96.03", "99.99"),
  },
  province: {
    file: "questions/province.graphql",
    variables: PROVINCE,
    alsoCompared: inYears("35", "51", "34", "93", "99"),
  },
  headline: {
    file: "../schema/operations/cross-regency-progress.graphql",
    variables: PROVINCE,
    alsoCompared: inYears("35", "51", "34", "93", "99"),
  },
};

export async function readQuestion(name: QuestionName): Promise<Question> {
  const { file, ...question } = QUESTIONS[name];
  return { ...question, name, document: await readFile(new URL(file, import.meta.url), "utf8") };
}
