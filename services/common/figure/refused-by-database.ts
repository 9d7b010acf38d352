import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { refuse } from "./batch.ts";

/** As PostgreSQL tells it: within a statement of the entity manager, or, of a rule that is deferred, at its commit. */
export interface RefusedByDatabase extends Error {
  /** SQLSTATE. */
  readonly code: string;
  readonly constraint?: string;
  readonly table?: string;
}

/** What the hub writes beside figures: where the database refuses that, the fault is ours. */
const OWN_BOOKS: readonly unknown[] = ["audit_entry", "performed_request", "person"];

/** Integrity constraints and values out of range. */
export const isRefusedByDatabase = (error: unknown): error is RefusedByDatabase =>
  error instanceof Error &&
  "code" in error &&
  /^(22|23)\w{3}$/.test(String(error.code)) &&
  !("table" in error && OWN_BOOKS.includes(error.table));

const ALREADY_THERE = "23P01";
const RULE_BROKEN = "23514";

/** Whether a rule over several rows is broken, which may be told as late as at the commit. */
export const isBrokenRule = (error: unknown): error is RefusedByDatabase =>
  isRefusedByDatabase(error) && error.code === RULE_BROKEN;

/** @param subject what broke the rule, in words */
export function refuseFor(error: RefusedByDatabase, subject: string, path: readonly string[]): Refusal {
  const { code, constraint } = error;
  if (code === ALREADY_THERE) {
    return refuse(RefusalCode.CONFLICT, `${subject} has just been reported by somebody else; read it again`, path);
  }
  if (isToldByTrigger(error)) return refuse(RefusalCode.INVALID, error.message, path);
  const fault = constraint ? `breaks the rule ${constraint}` : "has a value that cannot be kept";
  return refuse(RefusalCode.INVALID, `${subject} ${fault}`, path);
}

/** Of a row's own check PostgreSQL names the table, and its words are for nobody else. */
const isToldByTrigger = ({ code, table }: RefusedByDatabase): boolean => code === RULE_BROKEN && table === undefined;
