import "reflect-metadata";
import { expect, it } from "vitest";
import { whyImpossible } from "./masterplan.rule.ts";

const PLACED = { regencyCode: "51.04", version: 1, year: 2024 };

it("of a masterplan that is not made nothing else is told", () => {
  expect(whyImpossible({ ...PLACED, isMade: false, title: null })).toBeNull();
  expect(whyImpossible({ ...PLACED, isMade: false, title: "Gianyar", isMentored: false })).toBe(
    "51.04 has no masterplan by isMade; leave out title, isMentored, or report that it is made",
  );
});

it("a masterplan does not end before it begins", () => {
  expect(whyImpossible({ ...PLACED, isMade: true, firstYear: 2024, lastYear: 2024 })).toBeNull();
  expect(whyImpossible({ ...PLACED, isMade: true, lastYear: 2024 })).toBeNull();
  expect(whyImpossible({ ...PLACED, isMade: true, firstYear: 2025, lastYear: 2024 })).toBe(
    "the masterplan of 51.04 ends in 2024, before its firstYear 2025; correct one of them",
  );
});

it("only the first version can be that there is none", () => {
  expect(whyImpossible({ ...PLACED, isMade: false })).toBeNull();
  expect(whyImpossible({ ...PLACED, version: 2, isMade: false })).toBe(
    "version 2 of the masterplan of 51.04 revises one that is made; report that it is made, or leave it out",
  );
});
