import type { Actor } from "../../../identity/actor.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { Role } from "../../../identity/role.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";

/** The steps of one kind of figure, by position. */
export type ApprovalPath = readonly ApprovalStep[];

/** Where a figure belongs: who of the regions takes part in its approval. */
export interface Place {
  readonly regencyCode: string | null;
  readonly provinceCode: string | null;
}

/**
 * The steps that a figure waits for: those that are left of the first place that is not done. Where none is left, since
 * the way has become shorter under it, the last place is asked again.
 */
export function openSteps(path: ApprovalPath, taken: readonly string[]): readonly ApprovalStep[] {
  const left = path.filter(({ step }) => !taken.includes(step));
  const open = left[0] ?? path.at(-1);
  return (left.length > 0 ? left : path).filter(({ position }) => position === open?.position);
}

/** The first place that is not done; beyond the last where all are. */
function openPlace(path: ApprovalPath, taken: readonly string[]): number {
  return path.find(({ step }) => !taken.includes(step))?.position ?? Number.POSITIVE_INFINITY;
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
  const open = openPlace(path, taken);
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

/** Who takes a step or acts: a role, with the ministry of a steward or the cohort of an assessor. */
export type Taker = Pick<ApprovalStep, "role" | "agency"> & { readonly cohort?: number };

export function mayTake(actor: Actor, { role, agency, cohort }: Taker, place: Place): boolean {
  if (actor.role !== role) return false;
  if (role === Role.ASSESSOR) return actor.cohort === cohort;
  if (role === Role.MINISTRY_STEWARD) return actor.agency === agency;
  const region = role === Role.REGENCY_OPERATOR ? place.regencyCode : place.provinceCode;
  return region !== null && actor.region === region;
}

/** Where a figure stands, in words. */
export function describeWait({ path, place, underWay }: Waiting): string {
  const open = openSteps(path, underWay?.takenSteps ?? []);
  const wanted = open.map((step) => `${step.step} by ${describeTaker(step, place)}`);
  return `is ${underWay?.status ?? "not reported"} and waits for ${wanted.join(" and ")}`;
}

interface Waiting {
  readonly path: ApprovalPath;
  readonly place: Place;
  readonly underWay: { readonly status: ReportStatus; readonly takenSteps: readonly string[] } | null;
}

/** Who takes any of the steps, in words. */
export const describeTakers = (steps: readonly Taker[], place: Place): string =>
  steps.map((step) => describeTaker(step, place)).join(" or ") || "nobody";

/** Who takes a step, in words. */
function describeTaker({ role, agency, cohort }: Taker, { regencyCode, provinceCode }: Place): string {
  if (role === Role.ASSESSOR) return `an assessor of the cohort of ${cohort}`;
  if (role === Role.MINISTRY_STEWARD) return `the steward of ${agency}`;
  return role === Role.REGENCY_OPERATOR
    ? `the operator of ${regencyCode ?? "its regency"}`
    : `the coordinator of ${provinceCode ?? "its province"}`;
}
