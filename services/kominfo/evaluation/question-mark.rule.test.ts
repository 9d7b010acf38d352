import "reflect-metadata";
import { expect, it } from "vitest";
import { whyUnasked } from "./question-mark.rule.ts";

const FORMS = [
  { code: "4.a", formYear: 2022 },
  { code: "1.1.1", formYear: 2023 },
];

it.each([
  ["1.1.1", 2023],
  ["4.a", 2022],
  // No later form is known.
  ["1.1.1", 2025],
])("question %s was asked in %i", (questionCode, year) => {
  expect(whyUnasked({ questionCode, year }, FORMS)).toBeNull();
});

it.each([
  ["4.a", 2023, "question 4.a is of the form of 2022 and was not asked in 2023; give one of the form of 2023"],
  ["1.1.1", 2022, "question 1.1.1 is of the form of 2023 and was not asked in 2022; give one of the form of 2022"],
  ["1.1.1", 2021, "no form of 2021 is known here, by which 1.1.1 could have been asked"],
])("question %s was not asked in %i", (questionCode, year, message) => {
  expect(whyUnasked({ questionCode, year }, FORMS)).toBe(message);
});
