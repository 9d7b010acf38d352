import "reflect-metadata";
import { expect, it } from "vitest";
import { Dimension } from "../../common/graph/dimension.ts";
import { SubDimension } from "../evaluation/sub-dimension.ts";
import { whyImpossible } from "./masterplan-program.rule.ts";
import { MasterplanProgramState } from "./program-state.ts";

const PROGRAM = {
  regencyCode: "51.04",
  ordinal: 1,
  name: "Bank sampah digital",
  dimension: Dimension.ENVIRONMENT,
  isQuickWin: true,
  partners: [],
  state: MasterplanProgramState.RUNNING,
};

it.each([
  ["is a quick win of two years", { startYear: 2024, endYear: 2026, horizonYears: 1 }],
  ["is a quick win of which nothing more is known", {}],
  ["is long, and no quick win", { isQuickWin: false, horizonYears: 10, startYear: 2024, endYear: 2033 }],
  ["names a sub-dimension of its dimension", { subDimension: SubDimension.WASTE }],
])("a program can be that %s", (_sentence, told) => {
  expect(whyImpossible({ ...PROGRAM, ...told })).toBeNull();
});

it.each([
  [{ subDimension: SubDimension.HEALTH }, "HEALTH is no sub-dimension of ENVIRONMENT; correct one of them"],
  [{ startYear: 2025, endYear: 2024 }, "program 51.04/1 ends in 2024, before its startYear 2025; correct one of them"],
  [{ horizonYears: 5 }, "program 51.04/1 is a quick win with a horizon of 5 years; give 1, or report it as none"],
  [
    { startYear: 2024, endYear: 2027 },
    "program 51.04/1 is a quick win from 2024 to 2027; one shows within 2 years, so report it as none",
  ],
])("a program with %o is impossible", (told, message) => {
  expect(whyImpossible({ ...PROGRAM, ...told })).toBe(message);
});
