import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative, toNext } from "./act-on-initiative.ts";
import { InitiativeMemberState } from "./initiative-member.entity.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MEMBERS } from "./shared-initiative.figures.ts";
import type { JoinInitiativeInput } from "./shared-initiative.input.ts";

/** Takes up an invitation for a regency. */
export function joinInitiative(context: ActContext, input: JoinInitiativeInput): Promise<ActPayload<SharedInitiative>> {
  const { code, regencyCode } = input;
  return actOnInitiative(context, {
    name: "joinInitiative",
    input,
    states: [InitiativeState.PROPOSED, InitiativeState.RUNNING],
    region: regencyCode,
    by: [COORDINATOR, OPERATOR],
    decide: ({ members }) => {
      const member = members.find((one) => one.regencyCode === regencyCode);
      if (member?.state === InitiativeMemberState.INVITED) {
        return toNext(INITIATIVE_MEMBERS, member, { state: InitiativeMemberState.JOINED });
      }
      const found = member ? `is ${member.state}` : "is not invited";
      const message = `${regencyCode} ${found} in ${code}; who leads it invites the regencies`;
      return refuse(RefusalCode.WRONG_STATUS, message, ["input", "regencyCode"]);
    },
  });
}
