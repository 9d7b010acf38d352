import { expect, it } from "vitest";
import { findIncomplete, type Mark, rankCandidates } from "./ranking.ts";

const PEOPLE = "STRUCTURE_PEOPLE";
const VISION = "LEADER_VISION";
const HALVES = [
  { criterionCode: VISION, weight: 0.5 },
  { criterionCode: PEOPLE, weight: 0.5 },
];

const marksOf = (regencyCode: string, given: Readonly<Record<string, readonly number[]>>): Mark[] =>
  Object.entries(given).flatMap(([criterionCode, marks]) =>
    marks.map((mark) => ({ regencyCode, criterionCode, mark })),
  );

const orderOf = (ranking: ReturnType<typeof rankCandidates>) => ranking.map(({ regencyCode }) => regencyCode);

it("the score of a criterion is the mean of its assessors, and the total is weighted", () => {
  const marks = marksOf("51.01", { [PEOPLE]: [3, 3.01, 3.01], [VISION]: [2] });
  const weights = [
    { criterionCode: PEOPLE, weight: 0.7 },
    { criterionCode: VISION, weight: 0.3 },
  ];
  expect(rankCandidates(["51.01"], weights, marks)).toEqual([
    {
      regencyCode: "51.01",
      rank: 1,
      score: 2.7047,
      parts: [
        { criterionCode: PEOPLE, weight: 0.7, score: 3.0067, points: 2.1047, assessorCount: 3 },
        { criterionCode: VISION, weight: 0.3, score: 2, points: 0.6, assessorCount: 1 },
      ],
    },
  ]);
});

it("means of thirds and halves that are equal are a tie, where floating point would tell them apart", () => {
  const marks = [
    ...marksOf("51.02", { [PEOPLE]: [0.1, 0.2, 0.3], [VISION]: [3] }),
    ...marksOf("51.01", { [PEOPLE]: [0.2], [VISION]: [3, 3] }),
  ];
  expect((0.1 + 0.2 + 0.3) / 3).not.toBe(0.2);
  expect(orderOf(rankCandidates(["51.02", "51.01"], HALVES, marks))).toEqual(["51.01", "51.02"]);
});

it("a total that is higher by less than is shown goes first", () => {
  const marks = [
    ...marksOf("51.01", { [PEOPLE]: [3, 3, 3, 3, 3, 3, 3], [VISION]: [3] }),
    ...marksOf("51.02", { [PEOPLE]: [3, 3, 3, 3, 3, 3, 3.01], [VISION]: [3] }),
  ];
  const weights = [
    { criterionCode: PEOPLE, weight: 0.0001 },
    { criterionCode: VISION, weight: 0.9999 },
  ];
  const ranking = rankCandidates(["51.01", "51.02"], weights, marks);
  expect(ranking.map(({ regencyCode, score }) => [regencyCode, score])).toEqual([
    ["51.02", 3],
    ["51.01", 3],
  ]);
});

it("of equal totals the higher score in the heaviest criterion goes first", () => {
  const marks = [
    ...marksOf("51.01", { [PEOPLE]: [2], [VISION]: [3], SPBE_INDEX: [3] }),
    ...marksOf("51.02", { [PEOPLE]: [3], [VISION]: [2], SPBE_INDEX: [2] }),
  ];
  const weights = [
    { criterionCode: VISION, weight: 0.25 },
    { criterionCode: "SPBE_INDEX", weight: 0.25 },
    { criterionCode: PEOPLE, weight: 0.5 },
  ];
  expect(orderOf(rankCandidates(["51.01", "51.02"], weights, marks))).toEqual(["51.02", "51.01"]);
});

it("criteria of equal weight break a tie by code, and at last the lower regency code does", () => {
  const marks = [
    ...marksOf("51.01", { [PEOPLE]: [3], [VISION]: [2] }),
    ...marksOf("51.02", { [PEOPLE]: [2], [VISION]: [3] }),
    ...marksOf("35.78", { [PEOPLE]: [2], [VISION]: [3] }),
  ];
  expect(orderOf(rankCandidates(["51.01", "51.02", "35.78"], HALVES, marks))).toEqual(["35.78", "51.02", "51.01"]);
});

it("the order in which marks, weights and candidates come changes nothing", () => {
  const codes = Array.from({ length: 60 }, (_, index) => `51.${String(index + 1).padStart(2, "0")}`);
  const marks = codes.flatMap((code, index) =>
    marksOf(code, { [PEOPLE]: [(index * 7) % 4, (index * 3) % 4], [VISION]: [(index * 5) % 3, 1, 2] }),
  );
  const ranking = rankCandidates(codes, HALVES, marks);
  expect(rankCandidates(codes.toReversed(), HALVES.toReversed(), marks.toReversed())).toEqual(ranking);
  expect(ranking.map(({ rank }) => rank)).toEqual(codes.map((_, index) => index + 1));
});

it("who lacks a mark in a criterion that counts is incomplete, and cannot be ranked", () => {
  const marks = [...marksOf("51.01", { [PEOPLE]: [2], [VISION]: [0] }), ...marksOf("51.02", { [PEOPLE]: [2] })];
  expect(findIncomplete(["51.01", "51.02"], HALVES, marks)).toEqual([
    { regencyCode: "51.02", criterionCodes: [VISION] },
  ]);
  expect(() => rankCandidates(["51.02"], HALVES, marks)).toThrow(`51.02 has no mark in ${VISION}`);
});
