import type { EntityManager } from "@mikro-orm/postgresql";
import type { ActPayload } from "../../common/act/payload.ts";
import { type ActContext, type Decided, performAct } from "../../common/act/perform-act.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import { refuse } from "../../common/figure/batch.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { FEWEST_MEMBERS, readInitiative } from "./act-on-initiative.ts";
import { InitiativeMemberState, InitiativeRole } from "./initiative-member.entity.ts";
import { InitiativeState, type SharedInitiative } from "./shared-initiative.entity.ts";
import { INITIATIVE_MEMBERS, SHARED_INITIATIVES } from "./shared-initiative.figures.ts";
import type { ProposeInitiativeInput } from "./shared-initiative.input.ts";

/** Proposes an initiative: the leading province's own regencies join with it, those of others are invited. */
export function proposeInitiative(
  context: ActContext,
  input: ProposeInitiativeInput,
): Promise<ActPayload<SharedInitiative>> {
  const { provinceCode } = input;
  const decide = async (em: EntityManager) => {
    const faults = await findFaults(em, input);
    return faults.length > 0 ? faults : toDecided(input);
  };
  const act = { name: "proposeInitiative", input, by: [COORDINATOR], regions: [provinceCode], decide };
  return performAct(context, act, (code) => readInitiative(context.em, code));
}

const toCode = ({ provinceCode, codeWords }: ProposeInitiativeInput): string =>
  [provinceCode, ...codeWords.toUpperCase().split(" ")].join("-");

async function findFaults(em: EntityManager, input: ProposeInitiativeInput): Promise<Refusal[]> {
  const { members, leadRegencyCode, startYear, endYear } = input;
  const code = toCode(input);
  const faults: Refusal[] = [];
  const fault = (refusal: RefusalCode, message: string, property: string) =>
    faults.push(refuse(refusal, message, ["input", property]));
  if (members.length < FEWEST_MEMBERS) {
    fault(
      RefusalCode.INVALID,
      `a shared initiative is of ${FEWEST_MEMBERS} regencies or more; name another`,
      "members",
    );
  }
  if (leadRegencyCode != null && !members.includes(leadRegencyCode)) {
    fault(RefusalCode.INVALID, `${leadRegencyCode} is none of the members; name it among them`, "leadRegencyCode");
  }
  if (endYear != null && endYear < startYear) {
    fault(RefusalCode.INVALID, `it cannot end in ${endYear}, before it begins in ${startYear}`, "endYear");
  }
  // Also one that was made up for a demonstration: its regencies are not this one's.
  if (await readInitiative(em, code)) {
    fault(RefusalCode.CONFLICT, `there is an initiative ${code} already; choose other words`, "codeWords");
  }
  return faults;
}

function toDecided(input: ProposeInitiativeInput): Decided {
  const { provinceCode, name, dimension, area, leadOffice, startYear, endYear, members, leadRegencyCode } = input;
  const code = toCode(input);
  const values = { code, provinceCode, name, dimension, area, leadOffice, startYear, endYear };
  const toMember = (regencyCode: string) => ({
    initiativeCode: code,
    regencyCode,
    role: regencyCode === leadRegencyCode ? InitiativeRole.LEAD : InitiativeRole.MEMBER,
    state: firstStateOf(regencyCode, provinceCode),
  });
  return {
    key: code,
    figures: [
      { kind: SHARED_INITIATIVES, values: { ...values, state: InitiativeState.PROPOSED } },
      ...members.map((regencyCode) => ({ kind: INITIATIVE_MEMBERS, values: toMember(regencyCode), path: AT_MEMBERS })),
    ],
  };
}

const AT_MEMBERS = ["input", "members"];

/** Who leads the initiative decides for the regencies of their own province, and for no other. */
export const firstStateOf = (regencyCode: string, provinceCode: string): InitiativeMemberState =>
  regencyCode.startsWith(`${provinceCode}.`) ? InitiativeMemberState.JOINED : InitiativeMemberState.INVITED;
