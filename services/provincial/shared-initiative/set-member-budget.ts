import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative, toNext } from "./act-on-initiative.ts";
import { InitiativeMemberState } from "./initiative-member.entity.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MEMBERS } from "./shared-initiative.figures.ts";
import type { SetMemberBudgetInput } from "./shared-initiative.input.ts";

/** Says what a regency pays for an initiative; also after its end, when the last bills are known. */
export function setMemberBudget(
  context: ActContext,
  input: SetMemberBudgetInput,
): Promise<ActPayload<SharedInitiative>> {
  const { code, regencyCode, planned = null, realized = null, expectedRevision } = input;
  return actOnInitiative(context, {
    name: "setMemberBudget",
    input,
    states: Object.values(InitiativeState),
    region: regencyCode,
    by: [COORDINATOR, OPERATOR],
    decide: ({ members }) => {
      const member = members.find((one) => one.regencyCode === regencyCode);
      if (member?.state === InitiativeMemberState.JOINED) {
        return { ...toNext(INITIATIVE_MEMBERS, member, { planned, realized }), expectedRevision };
      }
      const message = `${regencyCode} has not joined ${code}; join it first`;
      return refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"]);
    },
  });
}
