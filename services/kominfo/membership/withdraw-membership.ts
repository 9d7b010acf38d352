import type { EntityManager } from "@mikro-orm/postgresql";
import { type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Mou } from "../mou/mou.entity.ts";
import { SelectionOutcome, SelectionRank } from "../selection/selection.entity.ts";
import type { WithdrawMembershipInput } from "./advance-membership.input.ts";
import { decideStanding } from "./change-standing.ts";
import { type Membership, TODAY } from "./membership.ts";
import { findAbsence, readMembers } from "./membership.rule.ts";
import { Standing } from "./membership-standing.entity.ts";

/** Lets a member leave the program: from that year on it is not counted. */
export const withdrawMembership = (context: Context, input: WithdrawMembershipInput): Promise<ActPayload<Membership>> =>
  performAct(
    context,
    {
      name: "withdrawMembership",
      input,
      by: [stewardOf(AGENCY)],
      regions: [input.regencyCode],
      decide: (em) => decideWithdrawal(em, input),
    },
    (code) => context.loaders.membership({ code, ...TODAY }),
  );

async function decideWithdrawal(
  em: EntityManager,
  input: WithdrawMembershipInput,
): Promise<Decided | readonly Refusal[]> {
  const { regencyCode } = input;
  const [member] = await readMembers(em, [regencyCode]);
  const absence = member && findAbsence(member, ["input", "regencyCode"]);
  if (!member || absence) return absence ? [absence] : [];
  const year = await findUnsigned(em, regencyCode);
  if (year !== null) {
    const message = `${regencyCode} has a place in the cohort of ${year} and no MoU; it gives it up by withdrawCandidate`;
    return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"])];
  }
  const decided = decideStanding(member, Standing.WITHDRAWN, input);
  return "code" in decided ? [decided] : { key: regencyCode, figures: [decided] };
}

/** The year of a selection in which it has a place that another would take; null for none. */
async function findUnsigned(em: EntityManager, regencyCode: string): Promise<number | null> {
  const ranks = await readFigures(em, SelectionRank, DEFAULT_VIEW, { where: { regencyCode } });
  const mous = await readFigures(em, Mou, DEFAULT_VIEW, { where: { regencyCode } });
  const signed = new Set(mous.map(({ year }) => year));
  const selected = ranks.filter(({ outcome }) => outcome === SelectionOutcome.SELECTED);
  return selected.find(({ year }) => !signed.has(year))?.year ?? null;
}
