import type { AuditedChange } from "../audit/audit-entry.entity.ts";
import { FigureOutcome, type FigureResult, type FiguresPayload } from "../graph/figures-payload.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import type { ReportStatus } from "../graph/report-status.ts";
import type { Subject } from "./figure-states.ts";
import { BatchMode } from "./report-figures.input.ts";

/** What is to become of one figure of a change: its next state, or the reasons why it has none. */
export interface Decision<Next> {
  readonly subject: Subject;
  readonly next: Next | null;
  readonly refusals: readonly Refusal[];
}

/** What came of a change: the answer, and for the audit log what was changed, and what it tells beside. */
export interface Performed<Payload = FiguresPayload> {
  readonly payload: Payload;
  readonly changes: readonly Change[];
  /** The regions of figures that are none of the public's and of which the answer tells without changing them. */
  readonly told: readonly (string | null)[];
}

export interface Change extends AuditedChange {
  /** The code of its region; null for a figure of none. */
  readonly region: string | null;
}

interface Outcome {
  readonly subject: Subject;
  readonly revision: number;
  readonly status: ReportStatus;
}

/** Those that may be carried out: of all or none, all or none. */
export function chooseApplicable<Next>(
  decisions: readonly Decision<Next>[],
  mode: BatchMode | null | undefined,
): readonly Next[] {
  const isWhole = decisions.every(({ next }) => next !== null);
  return isWhole || mode === BatchMode.VALID_ONLY ? decisions.flatMap(({ next }) => next ?? []) : [];
}

/** Each figure's fate, and all refusals. */
export function tellFates<Next extends Outcome>(
  decisions: readonly Decision<Next>[],
  applied: readonly Next[],
): Performed {
  return {
    payload: {
      figures: decisions.map((decision) => tellFate(decision, applied)),
      refusals: decisions.flatMap(({ refusals }) => refusals),
    },
    changes: applied.map(toChange),
    told: decisions
      .filter(({ subject, next }) => subject.underWay && !isAmong(applied, next))
      .map(({ subject }) => regionOf(subject)),
  };
}

const isAmong = <Next>(applied: readonly Next[], next: Next | null): boolean => next !== null && applied.includes(next);

const regionOf = ({ kind, key }: Subject): string | null =>
  kind.region === null ? null : (key[kind.region] as string | null);

export function toChange({ subject, revision, status }: Outcome): Change {
  const before = subject.underWay ?? subject.accepted;
  return {
    figure: subject.figure,
    region: regionOf(subject),
    before: before && { revision: before.revision, status: before.status },
    after: { revision, status },
  };
}

function tellFate<Next extends Outcome>(
  { subject, next, refusals }: Decision<Next>,
  applied: readonly Next[],
): FigureResult {
  const isApplied = isAmong(applied, next);
  const notApplied = next ? FigureOutcome.NOT_APPLIED : FigureOutcome.REFUSED;
  const now = isApplied ? next : (subject.underWay ?? subject.accepted);
  return {
    figure: subject.figure,
    outcome: isApplied ? FigureOutcome.APPLIED : notApplied,
    status: now?.status ?? null,
    revision: now?.revision ?? null,
    refusals,
  };
}

export const refuse = (code: RefusalCode, message: string, path: readonly string[]): Refusal => ({
  code,
  message,
  path,
});

/** The answer to a change of figures of which nothing is carried out. */
export const withoutFigures = (refusal: Refusal): FiguresPayload => ({ figures: [], refusals: [refusal] });

/** A change of which nothing is carried out, for one reason. */
export const refuseAll = (code: RefusalCode, message: string, path: readonly string[]): Performed => ({
  payload: withoutFigures(refuse(code, message, path)),
  changes: [],
  told: [],
});

/** The refusal of a change that was made of another revision than the one that holds; null where it is the same. */
export function findConflict(
  { figure, underWay, accepted }: Subject,
  expected: number | null | undefined,
  path: readonly string[],
): Refusal | null {
  const actual = (underWay ?? accepted)?.revision ?? null;
  if (actual === (expected ?? null)) return null;
  const found = actual === null ? "has not been reported" : `is at revision ${actual}`;
  const wanted = expected == null ? "no expectedRevision was given" : `expectedRevision is ${expected}`;
  return refuse(RefusalCode.CONFLICT, `${figure} ${found}, and ${wanted}; read it again`, path);
}
