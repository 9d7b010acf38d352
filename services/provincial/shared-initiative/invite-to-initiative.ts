import type { ActPayload } from "../../common/act/payload.ts";
import type { ActContext } from "../../common/act/perform-act.ts";
import { refuse } from "../../common/figure/batch.ts";
import { RefusalCode } from "../../common/graph/refusal.ts";
import { actOnInitiative } from "./act-on-initiative.ts";
import { InitiativeMemberState, InitiativeRole } from "./initiative-member.entity.ts";
import { firstStateOf } from "./propose-initiative.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MEMBERS } from "./shared-initiative.figures.ts";
import { type InviteToInitiativeInput, MOST_MEMBERS } from "./shared-initiative.input.ts";

/** Invites a further regency; one of the leading province joins at once. */
export function inviteToInitiative(
  context: ActContext,
  input: InviteToInitiativeInput,
): Promise<ActPayload<SharedInitiative>> {
  const { code, regencyCode } = input;
  return actOnInitiative(context, {
    name: "inviteToInitiative",
    input,
    states: [InitiativeState.PROPOSED, InitiativeState.RUNNING],
    decide: ({ initiative, members }) => {
      const known = members.find((member) => member.regencyCode === regencyCode);
      if (known && known.state !== InitiativeMemberState.LEFT) {
        return refuse(RefusalCode.WRONG_STATUS, `${regencyCode} is ${known.state} already`, AT_REGENCY);
      }
      if (!known && members.length >= MOST_MEMBERS) {
        return refuse(RefusalCode.INVALID, `${code} has ${MOST_MEMBERS} regencies, and can have no more`, AT_REGENCY);
      }
      const values = {
        planned: known?.planned,
        realized: known?.realized,
        initiativeCode: code,
        regencyCode,
        role: InitiativeRole.MEMBER,
        state: firstStateOf(regencyCode, initiative.provinceCode),
      };
      return { kind: INITIATIVE_MEMBERS, values, simulated: initiative.simulated };
    },
  });
}

const AT_REGENCY = ["input", "regencyCode"];
