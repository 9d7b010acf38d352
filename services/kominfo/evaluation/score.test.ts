import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { scoreThatFollows } from "./score.ts";

describe("the score that follows from a change of marks", () => {
  it.each([
    ["is their mean where there was none", { before: null, after: 2.87, accepted: null }, 2.87],
    ["is none while the form is not whole", { before: null, after: null, accepted: null }, null],
    ["is their mean where they had made it", { before: 2.81, after: 2.83, accepted: 2.81 }, 2.83],
    ["is their mean where they had made it but for rounding", { before: 2.81, after: 2.83, accepted: 2.8 }, 2.83],
    ["is none where the score came from other marks", { before: 2.81, after: 2.83, accepted: 2.79 }, null],
    ["is none where no marks were known before", { before: null, after: 2.83, accepted: 2.81 }, null],
    [
      "is none where their mean stays, though it differs by rounding",
      { before: 2.81, after: 2.81, accepted: 2.8 },
      null,
    ],
    ["is none where it is the score already", { before: 2.81, after: 2.8, accepted: 2.8 }, null],
  ])("%s", (_sentence, change, score) => {
    expect(scoreThatFollows(change)).toBe(score);
  });
});
