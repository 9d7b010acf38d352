import "reflect-metadata";
import { expect, it } from "vitest";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { whyContradictory } from "./evaluation.rule.ts";
import { Participation } from "./evaluation.ts";

const SCHEME = { code: "2023-REGULER", year: 2023, phase: EvaluationPhase.SECOND };
const EVALUATION = {
  regencyCode: "51.04",
  year: 2023,
  phase: EvaluationPhase.SECOND,
  schemeCode: "2023-REGULER",
  participation: Participation.PARTICIPATED,
  publishedIndex: 2.9,
};

it("an evaluation agrees with its scheme, and has an index where the regency took part", () => {
  expect(whyContradictory(EVALUATION, SCHEME)).toBeNull();
  expect(whyContradictory({ ...EVALUATION, publishedIndex: null }, SCHEME)).toBeNull();
});

it("who did not take part has no index, not even zero", () => {
  const absent = { ...EVALUATION, participation: Participation.DID_NOT_PARTICIPATE };
  expect(whyContradictory({ ...absent, publishedIndex: null }, SCHEME)).toBeNull();
  expect(whyContradictory({ ...absent, publishedIndex: 0 }, SCHEME)).toBe(
    "51.04 did not take part and has no index; leave out publishedIndex, or report PARTICIPATED",
  );
});

it.each([{ year: 2024 }, { phase: EvaluationPhase.FIRST }])("a scheme is of its own round alone: %o", (other) => {
  const { year, phase } = { ...EVALUATION, ...other };
  expect(whyContradictory({ ...EVALUATION, ...other }, SCHEME)).toBe(
    `scheme 2023-REGULER is of 2023, phase SECOND; give one of ${year}, phase ${EvaluationPhase[phase]}`,
  );
});
