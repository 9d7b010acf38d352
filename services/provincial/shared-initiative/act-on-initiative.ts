import type { EntityManager } from "@mikro-orm/postgresql";
import type { ActInput } from "../../common/act/act.input.ts";
import type { ActPayload } from "../../common/act/payload.ts";
import { type ActContext, type DecidedFigure, performAct } from "../../common/act/perform-act.ts";
import { COORDINATOR } from "../../common/figure/approval-path.ts";
import type { Taker } from "../../common/figure/approval.ts";
import { refuse } from "../../common/figure/batch.ts";
import type { FigureEntity } from "../../common/figure/figure.entity.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { InitiativeMember, InitiativeMemberState } from "./initiative-member.entity.ts";
import { InitiativeMilestone } from "./initiative-milestone.entity.ts";
import { type InitiativeState, leadingProvinceOf, SharedInitiative } from "./shared-initiative.entity.ts";

/** What holds of an initiative while an act is decided. */
export interface HeldInitiative {
  readonly initiative: SharedInitiative;
  readonly members: readonly InitiativeMember[];
  readonly milestones: readonly InitiativeMilestone[];
}

/** An act on an initiative that is there; it changes one figure. */
interface InitiativeAct {
  readonly name: string;
  readonly input: ActInput & { readonly code: string };
  /** The states in which it can be done. */
  readonly states: readonly InitiativeState[];
  /** For whose region somebody acts, and who does. Default: the coordinator of the leading province. */
  readonly region?: string;
  readonly by?: readonly Taker[];
  readonly decide: (held: HeldInitiative) => DecidedFigure | Refusal;
}

export function actOnInitiative(context: ActContext, act: InitiativeAct): Promise<ActPayload<SharedInitiative>> {
  const { name, input, by = [COORDINATOR], region = leadingProvinceOf(input.code) } = act;
  const decide = async (em: EntityManager) => {
    const held = await readHeld(em, input.code);
    if (!held) return [refuse(RefusalCode.NOT_FOUND, `there is no initiative ${input.code}; check code`, AT_CODE)];
    const decided = findWrongState(act, held.initiative) ?? act.decide(held);
    return "kind" in decided ? { key: input.code, figures: [decided] } : [decided];
  };
  return performAct(context, { name, input, by, regions: [region], decide }, (code) =>
    readInitiative(context.em, code),
  );
}

const AT_CODE = ["input", "code"];

function findWrongState({ name, states }: InitiativeAct, { code, state }: SharedInitiative): Refusal | null {
  if (states.includes(state)) return null;
  const wanted = `${name} is for an initiative that is ${states.join(" or ")}`;
  return refuse(RefusalCode.WRONG_STATUS, `${wanted}, and ${code} is ${state}`, AT_CODE);
}

async function readHeld(em: EntityManager, code: string): Promise<HeldInitiative | null> {
  const initiative = await readInitiative(em, code);
  if (!initiative) return null;
  const ofIt = { where: { initiativeCode: code } };
  const members = await readFigures(em, InitiativeMember, DEFAULT_VIEW, ofIt);
  const milestones = await readFigures(em, InitiativeMilestone, DEFAULT_VIEW, ofIt);
  return { initiative, members, milestones };
}

/** An initiative as it is now; null where there is none. */
export async function readInitiative(em: EntityManager, code: string): Promise<SharedInitiative | null> {
  const [initiative] = await readFigures(em, SharedInitiative, DEFAULT_VIEW, { where: { code } });
  return initiative ?? null;
}

/** The next value of a figure: what changes, beside all that stays. */
export const toNext = <Row extends FigureEntity>(
  kind: FigureKind,
  row: Row,
  changes: Readonly<Partial<Record<keyof Row, unknown>>>,
): DecidedFigure => ({ kind, values: { ...row, ...changes }, simulated: row.simulated });

export const countJoined = (members: readonly InitiativeMember[]): number =>
  members.filter(({ state }) => state === InitiativeMemberState.JOINED).length;

/** Fewer are no shared initiative. */
export const FEWEST_MEMBERS = 2;
