import { expect, it } from "vitest";
import type { IndicatorTargetInput } from "./indicator-target.input.ts";
import { whyBaseless } from "./indicator-target.rule.ts";

const target: IndicatorTargetInput = { regencyCode: "51.03", year: 2024, indicatorCode: "spbe_index", target: 3.5 };

it.each([{}, { baseline: null, baselineYear: null }, { baseline: 0, baselineYear: 2024 }])(
  "finds nothing against %j",
  (told) => {
    expect(whyBaseless({ ...target, ...told })).toBeNull();
  },
);

it.each([
  [{ baseline: 0 }, "the baseline 0 is of no year; give its baselineYear, or leave it out"],
  [{ baselineYear: 2020 }, "baselineYear 2020 has no baseline; give it, or leave the year out"],
  [{ baseline: 2.8, baselineYear: 2025 }, "baselineYear 2025 is after the target's year 2024; correct one of them"],
])("tells what is wrong with %j", (told, message) => {
  expect(whyBaseless({ ...target, ...told })).toBe(message);
});
