import type { DecidedFigure } from "../../common/act/perform-act.ts";
import { printDay } from "../../common/clock.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import type { WithdrawMembershipInput } from "./advance-membership.input.ts";
import type { Member } from "./membership.rule.ts";
import type { Standing } from "./membership-standing.entity.ts";
import { MEMBERSHIP_STANDINGS } from "./membership-standing.figures.ts";

export type StandingChange = Pick<WithdrawMembershipInput, "regencyCode" | "on" | "document">;

/** The next standing of a member, from a day that is later than the one before; or why not. */
export function decideStanding(
  { regencyCode, standing: before }: Member,
  standing: Standing,
  { on, document = null }: StandingChange,
): DecidedFigure | Refusal {
  const since = printDay(on);
  if (before && since <= before.since) {
    const message = `${regencyCode} is ${before.standing} since ${before.since}; it cannot change before the day after`;
    return refuse(RefusalCode.INVALID, message, ["input", "on"]);
  }
  const values = { regencyCode, ordinal: (before?.ordinal ?? 0) + 1, standing, since, document };
  return { kind: MEMBERSHIP_STANDINGS, values, expectedRevision: null };
}
