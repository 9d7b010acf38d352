import type { Actor } from "../actor.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { Role } from "../graph/role.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";

/** The steps of one kind of figure, by position. */
export type ApprovalPath = readonly ApprovalStep[];

/** Where a figure belongs: who of the regions takes part in its approval. */
export interface Place {
  readonly regencyCode: string | null;
  readonly provinceCode: string | null;
}

/** The steps that a figure waits for: those that are left of the first place that is not done. */
export function openSteps(path: ApprovalPath, taken: readonly string[]): readonly ApprovalStep[] {
  const left = path.filter(({ step }) => !taken.includes(step));
  return left.filter(({ position }) => position === left[0]?.position);
}

/** Whether the figure is with whoever reports it, and may be written. */
export const isWithReporter = (path: ApprovalPath, taken: readonly string[]): boolean =>
  openSteps(path, taken)[0]?.position === path[0]?.position;

/** The steps whose takers report figures of this kind. */
export const reporterSteps = (path: ApprovalPath): readonly ApprovalStep[] =>
  path.filter(({ position }) => position === path[0]?.position);

/** The steps whose takers have accepted figures of this kind. */
export const acceptingSteps = (path: ApprovalPath): readonly ApprovalStep[] =>
  path.filter(({ status }) => status === path.at(-1)?.status);

/**
 * What a figure is after another step: what the last place stands for that is done; what it was, while a place is begun.
 * What several places stand for, one after the other, it is when the last of them is done.
 */
export function statusAfter(path: ApprovalPath, taken: readonly string[], before: ReportStatus): ReportStatus {
  const open = openSteps(path, taken)[0]?.position ?? Number.POSITIVE_INFINITY;
  const isBegun = path.some(({ position, step }) => position === open && taken.includes(step));
  if (isBegun) return before;
  const left = path.filter(({ position }) => position >= open).map(({ status }) => status);
  const reached = path.findLast(({ position, status }) => position < open && !left.includes(status));
  return reached?.status ?? ReportStatus.SUBMITTED;
}

/** The steps that still stand when a figure goes back to whom it came from; null where it came from nobody. */
export function takenAfterReturn(path: ApprovalPath, taken: readonly string[]): readonly string[] | null {
  const open = openSteps(path, taken)[0];
  const previous = path.findLast(({ position }) => open && position < open.position);
  if (!previous) return null;
  return path.filter(({ position }) => position < previous.position).map(({ step }) => step);
}

export function mayTake(actor: Actor, { role, agency }: ApprovalStep, place: Place): boolean {
  if (actor.role !== role) return false;
  if (role === Role.MINISTRY_STEWARD) return actor.agency === agency;
  const region = role === Role.REGENCY_OPERATOR ? place.regencyCode : place.provinceCode;
  return region !== null && actor.region === region;
}

/** Who takes any of the steps, in words. */
export const describeTakers = (steps: readonly ApprovalStep[], place: Place): string =>
  steps.map((step) => describeTaker(step, place)).join(" or ") || "nobody";

/** Who takes a step, in words. */
export function describeTaker({ role, agency }: ApprovalStep, { regencyCode, provinceCode }: Place): string {
  if (role === Role.MINISTRY_STEWARD) return `the steward of ${agency}`;
  return role === Role.REGENCY_OPERATOR
    ? `the operator of ${regencyCode ?? "its regency"}`
    : `the coordinator of ${provinceCode ?? "its province"}`;
}
