import type { EntityManager } from "@mikro-orm/postgresql";
import { type Decided, performAct } from "../../common/act/perform-act.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { stewardOf } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import type { ReturnMembershipInput } from "./advance-membership.input.ts";
import { decideStanding } from "./change-standing.ts";
import { type Membership, TODAY } from "./membership.ts";
import { readMembers } from "./membership.rule.ts";
import { Standing } from "./membership-standing.entity.ts";

/** Lets a member that had withdrawn take part again, at the stage at which it was. */
export const returnMembership = (context: Context, input: ReturnMembershipInput): Promise<ActPayload<Membership>> =>
  performAct(
    context,
    {
      name: "returnMembership",
      input,
      by: [stewardOf(AGENCY)],
      regions: [input.regencyCode],
      decide: (em) => decideReturn(em, input),
    },
    (code) => context.loaders.membership({ code, ...TODAY }),
  );

async function decideReturn(em: EntityManager, input: ReturnMembershipInput): Promise<Decided | readonly Refusal[]> {
  const { regencyCode } = input;
  const [member] = await readMembers(em, [regencyCode]);
  if (member?.standing?.standing !== Standing.WITHDRAWN) {
    const message = `${regencyCode} has not withdrawn from the program; there is nothing to come back from`;
    return [refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"])];
  }
  const decided = decideStanding(member, Standing.ACTIVE, input);
  return "code" in decided ? [decided] : { key: regencyCode, figures: [decided] };
}
