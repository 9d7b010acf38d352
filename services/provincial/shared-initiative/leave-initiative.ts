import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { COORDINATOR, OPERATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative, countJoined, FEWEST_MEMBERS, type HeldInitiative, toNext } from "./act-on-initiative.ts";
import { type InitiativeMember, InitiativeMemberState } from "./initiative-member.entity.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MEMBERS } from "./shared-initiative.figures.ts";
import type { LeaveInitiativeInput } from "./shared-initiative.input.ts";

/** Ends a regency's part, or declines its invitation. */
export function leaveInitiative(
  context: ActContext,
  input: LeaveInitiativeInput,
): Promise<ActPayload<SharedInitiative>> {
  const { code, regencyCode } = input;
  return actOnInitiative(context, {
    name: "leaveInitiative",
    input,
    states: [InitiativeState.PROPOSED, InitiativeState.RUNNING],
    region: regencyCode,
    by: [COORDINATOR, OPERATOR],
    decide: (held) => {
      const member = held.members.find((one) => one.regencyCode === regencyCode);
      if (!member || member.state === InitiativeMemberState.LEFT) {
        return refuse(RefusalCode.WRONG_STATUS, `${regencyCode} takes no part in ${code}`, AT_REGENCY);
      }
      if (isNeeded(member, held)) {
        const message = `${code} runs with ${FEWEST_MEMBERS} regencies, and needs them; end it, or win another first`;
        return refuse(RefusalCode.INVALID, message, AT_REGENCY);
      }
      return toNext(INITIATIVE_MEMBERS, member, { state: InitiativeMemberState.LEFT });
    },
  });
}

const AT_REGENCY = ["input", "regencyCode"];

const isNeeded = ({ state }: InitiativeMember, { initiative, members }: HeldInitiative): boolean =>
  initiative.state === InitiativeState.RUNNING &&
  state === InitiativeMemberState.JOINED &&
  countJoined(members) <= FEWEST_MEMBERS;
