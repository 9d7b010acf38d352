import "reflect-metadata";
import { describe, expect, it } from "vitest";
import type { Actor } from "../../../identity/actor.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { Role } from "../../../identity/role.ts";
import { ownedByMinistry, ownedByProvince, reportedByRegency } from "./approval-path.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";
import {
  acceptingSteps,
  type ApprovalPath,
  describeTakers,
  isWithReporter,
  mayTake,
  openSteps,
  reporterSteps,
  statusAfter,
  takenAfterReturn,
} from "./approval.ts";

const ofKind = (steps: readonly Omit<ApprovalStep, "kind">[]): ApprovalPath =>
  steps.map((step) => ({ kind: "BUDGET_LINE", ...step }));

const signature = (position: number): ApprovalStep => ({
  kind: "BUDGET_LINE",
  step: "SIGN",
  position,
  status: ReportStatus.ACCEPTED,
  role: Role.MINISTRY_STEWARD,
  agency: "kemenkeu",
});

const REGENCYS = ofKind(reportedByRegency("bappenas"));
const MINISTRYS = ofKind(ownedByMinistry("bappenas"));
const PROVINCES = ofKind(ownedByProvince());
const SIGNED_AFTER = [...REGENCYS, signature(4)];
const SIGNED_BESIDE = [...REGENCYS, signature(3)];

const namesOf = (steps: readonly ApprovalStep[]) => steps.map(({ step }) => step);

describe("a figure that a regency reports", () => {
  it.each([
    [[], ["SUBMIT"]],
    [["SUBMIT"], ["VERIFY"]],
    [["SUBMIT", "VERIFY"], ["ACCEPT"]],
  ])("after %j waits for %j", (taken, open) => {
    expect(namesOf(openSteps(REGENCYS, taken))).toEqual(open);
  });

  it("waits for its last step again, where a step that was to follow is no more", () => {
    expect(namesOf(openSteps(REGENCYS, ["SUBMIT", "VERIFY", "ACCEPT"]))).toEqual(["ACCEPT"]);
    expect(takenAfterReturn(REGENCYS, ["SUBMIT", "VERIFY", "ACCEPT"])).toEqual(["SUBMIT"]);
  });

  it.each([
    [["SUBMIT"], "SUBMITTED"],
    [["SUBMIT", "VERIFY"], "VERIFIED"],
    [["SUBMIT", "VERIFY", "ACCEPT"], "ACCEPTED"],
  ])("after %j is %s, also where it had been returned", (taken, status) => {
    for (const before of [ReportStatus.DRAFT, ReportStatus.RETURNED]) {
      expect(statusAfter(REGENCYS, taken, before)).toBe(status);
    }
  });

  it.each([
    [[], null],
    [["SUBMIT"], []],
    [["SUBMIT", "VERIFY"], ["SUBMIT"]],
  ])("after %j goes back to where %j stands", (taken, standing) => {
    expect(takenAfterReturn(REGENCYS, taken)).toEqual(standing);
  });

  it("is written by the regency, until it is sent in and after it has come back", () => {
    expect(namesOf(reporterSteps(REGENCYS))).toEqual(["SUBMIT"]);
    expect([[], ["SUBMIT"], ["SUBMIT", "VERIFY"]].map((taken) => isWithReporter(REGENCYS, taken))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe.each([
  ["a ministry's own figure", MINISTRYS],
  ["a province's own figure", PROVINCES],
])("%s", (_what, path) => {
  it("is accepted by whoever reports it, and came from nobody", () => {
    expect(reporterSteps(path)).toEqual(acceptingSteps(path));
    expect(isWithReporter(path, [])).toBe(true);
    expect(statusAfter(path, ["ACCEPT"], ReportStatus.DRAFT)).toBe("ACCEPTED");
    expect(takenAfterReturn(path, [])).toBeNull();
  });
});

describe("a second signature after the owning ministry's", () => {
  it("is waited for when that has signed; until then it is verified", () => {
    expect(namesOf(openSteps(SIGNED_AFTER, ["SUBMIT", "VERIFY"]))).toEqual(["ACCEPT"]);
    expect(namesOf(openSteps(SIGNED_AFTER, ["SUBMIT", "VERIFY", "ACCEPT"]))).toEqual(["SIGN"]);
    expect(statusAfter(SIGNED_AFTER, ["SUBMIT", "VERIFY", "ACCEPT"], ReportStatus.VERIFIED)).toBe("VERIFIED");
    expect(statusAfter(SIGNED_AFTER, ["SUBMIT", "VERIFY", "ACCEPT", "SIGN"], ReportStatus.VERIFIED)).toBe("ACCEPTED");
  });

  it("returns it to the owning ministry", () => {
    expect(takenAfterReturn(SIGNED_AFTER, ["SUBMIT", "VERIFY", "ACCEPT"])).toEqual(["SUBMIT", "VERIFY"]);
  });
});

describe("a second signature beside the owning ministry's", () => {
  it("is waited for together with that, in any order; until then it is verified", () => {
    expect(namesOf(openSteps(SIGNED_BESIDE, ["SUBMIT", "VERIFY"]))).toEqual(["ACCEPT", "SIGN"]);
    for (const [first, second] of [
      ["ACCEPT", "SIGN"],
      ["SIGN", "ACCEPT"],
    ] as const) {
      const taken = ["SUBMIT", "VERIFY", first];
      expect(namesOf(openSteps(SIGNED_BESIDE, taken))).toEqual([second]);
      expect(statusAfter(SIGNED_BESIDE, taken, ReportStatus.VERIFIED)).toBe("VERIFIED");
      expect(statusAfter(SIGNED_BESIDE, [...taken, second], ReportStatus.VERIFIED)).toBe("ACCEPTED");
    }
  });

  it("returns it to the province, and what the other has signed stands no more", () => {
    expect(takenAfterReturn(SIGNED_BESIDE, ["SUBMIT", "VERIFY", "ACCEPT"])).toEqual(["SUBMIT"]);
  });
});

it.each([
  ["after", SIGNED_AFTER],
  ["beside", SIGNED_BESIDE],
])("whoever signs %s the owning ministry has accepted the figure as that has", (_where, path) => {
  expect(namesOf(acceptingSteps(path))).toEqual(["ACCEPT", "SIGN"]);
});

it("two who report together hold a figure until both have sent it in", () => {
  const [submit, ...rest] = REGENCYS as [ApprovalStep, ...ApprovalStep[]];
  const path = [submit, { ...submit, step: "COUNTERSIGN" }, ...rest];
  expect(isWithReporter(path, ["SUBMIT"])).toBe(true);
  expect(statusAfter(path, ["SUBMIT"], ReportStatus.DRAFT)).toBe("DRAFT");
  expect(statusAfter(path, ["SUBMIT", "COUNTERSIGN"], ReportStatus.DRAFT)).toBe("SUBMITTED");
});

it("a ministry's own figure is sent in while a second one has yet to sign", () => {
  const path = [...MINISTRYS, signature(2)];
  expect(statusAfter(path, ["ACCEPT"], ReportStatus.DRAFT)).toBe("SUBMITTED");
  expect(statusAfter(path, ["ACCEPT"], ReportStatus.RETURNED)).toBe("SUBMITTED");
  expect(statusAfter(path, ["ACCEPT", "SIGN"], ReportStatus.SUBMITTED)).toBe("ACCEPTED");
});

it("a kind without a way of approval is for nobody", () => {
  expect(reporterSteps([])).toEqual([]);
  expect(describeTakers([], { regencyCode: "51.03", provinceCode: "51" })).toBe("nobody");
});

const BADUNG = { regencyCode: "51.03", provinceCode: "51" };
const NOWHERE = { regencyCode: null, provinceCode: null };
const actor = (
  role: Role,
  { region = null, agency = null }: Partial<Pick<Actor, "region" | "agency">> = {},
): Actor => ({
  role,
  region,
  agency,
  cohort: null,
  subject: "test",
  name: "test",
});

it.each([
  ["its own operator", actor(Role.REGENCY_OPERATOR, { region: "51.03" }), ["SUBMIT"]],
  ["another regency's operator", actor(Role.REGENCY_OPERATOR, { region: "51.71" }), []],
  ["its province's coordinator", actor(Role.PROVINCE_COORDINATOR, { region: "51" }), ["VERIFY"]],
  ["another province's coordinator", actor(Role.PROVINCE_COORDINATOR, { region: "52" }), []],
  ["the owning ministry's steward", actor(Role.MINISTRY_STEWARD, { agency: "bappenas" }), ["ACCEPT"]],
  ["another ministry's steward", actor(Role.MINISTRY_STEWARD, { agency: "kominfo" }), []],
  ["an admin", actor(Role.HUB_ADMIN), []],
  ["the public", actor(Role.PUBLIC), []],
])("%s may take no step but their own", (_who, who, steps) => {
  expect(namesOf(REGENCYS.filter((step) => mayTake(who, step, BADUNG)))).toEqual(steps);
});

it("a figure of no region is for nobody of a region", () => {
  for (const role of [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR]) {
    expect(REGENCYS.some((step) => mayTake(actor(role), step, NOWHERE))).toBe(false);
  }
});

it("says in words who takes a step", () => {
  expect(REGENCYS.map((step) => describeTakers([step], BADUNG))).toEqual([
    "the operator of 51.03",
    "the coordinator of 51",
    "the steward of bappenas",
  ]);
  expect(describeTakers(openSteps(SIGNED_BESIDE, ["SUBMIT", "VERIFY"]), BADUNG)).toBe(
    "the steward of bappenas or the steward of kemenkeu",
  );
  expect(REGENCYS.slice(0, 2).map((step) => describeTakers([step], NOWHERE))).toEqual([
    "the operator of its regency",
    "the coordinator of its province",
  ]);
});
