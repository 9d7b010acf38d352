import { DriverException } from "@mikro-orm/postgresql";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { refuse } from "./batch.ts";

export type RefusedByDatabase = DriverException & { readonly constraint?: string };

/** Integrity constraints and values out of range. */
export const isRefusedByDatabase = (error: unknown): error is RefusedByDatabase =>
  error instanceof DriverException && /^(22|23)/.test(String(error.code));

const ALREADY_THERE = "23P01";

/** @param subject what broke the rule, in words */
export function refuseFor({ code, constraint }: RefusedByDatabase, subject: string, path: readonly string[]): Refusal {
  if (code === ALREADY_THERE) {
    return refuse(RefusalCode.CONFLICT, `${subject} has just been reported by somebody else; read it again`, path);
  }
  const fault = constraint ? `breaks the rule ${constraint}` : "has a value that cannot be kept";
  return refuse(RefusalCode.INVALID, `${subject} ${fault}`, path);
}
