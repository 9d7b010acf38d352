import "reflect-metadata";
import { expect, it } from "vitest";
import { simulatedOn } from "../../common/seeding.ts";
import type { CohortMember } from "../cohort/cohort-member.entity.ts";
import { Confidence } from "../cohort/confidence.ts";
import { coverageOf } from "./coverage.ts";
import { membershipOf } from "./membership.ts";

const memberOf = (regencyCode: string): CohortMember => ({
  regencyCode,
  year: 2022,
  confidence: Confidence.HIGH,
  isClaim: false,
  ...simulatedOn("2022-06-30"),
});

const asOf2023 = (code: string, cohortMembers: readonly CohortMember[]) =>
  membershipOf({ code, year: 2023, view: "now/ACCEPTED/CURRENT" }, { cohortMembers, stages: [], masterplans: [] });
const member = (code: string) => asOf2023(code, [memberOf(code)]);
const stranger = (code: string) => asOf2023(code, []);

it("coverage names the members whose masterplan is not known, and no regency that is no member", () => {
  const { unknownCount, provenance } = coverageOf([member("19.02"), stranger("19.03"), member("19.01")]);
  expect(unknownCount).toBe(2);
  expect(provenance).toMatchObject({
    partCount: 2,
    missingCount: 2,
    missing: [{ part: "19.01" }, { part: "19.02" }],
  });
});

it("coverage has no provenance where nothing was reported", () => {
  expect(coverageOf([stranger("19.01")]).provenance).toBeNull();
});
