import type { Actor } from "../../../identity/actor.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { ReportStatus } from "../graph/report-status.ts";
import {
  acceptingSteps,
  describeTakers,
  describeWait,
  mayTake,
  openSteps,
  statusAfter,
  takenAfterReturn,
} from "./approval.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";
import { type Decision, refuse } from "./batch.ts";
import { FigureMove } from "./figure-move.ts";
import type { NextState, Subject } from "./figure-states.ts";

/** What can be done to a figure beside writing it. */
export type ApprovalMove = Exclude<FigureMove, FigureMove.REPORT | FigureMove.DECIDE>;

/** The next state, with the status and revision that the answer tells. */
export type Moved = NextState & { readonly revision: number };
export type MoveDecision = Decision<Moved>;

/** The steps whose takers could move a figure so where it stands; none where nobody could. */
export function stepsFor({ path, underWay, accepted }: Subject, move: ApprovalMove): readonly ApprovalStep[] {
  if (move === FigureMove.REOPEN) return accepted && !accepted.simulated && !underWay ? acceptingSteps(path) : [];
  if (!underWay) return [];
  const open = openSteps(path, underWay.takenSteps);
  if (move === FigureMove.RETURN) return takenAfterReturn(path, underWay.takenSteps) ? open : [];
  return open.filter(({ status }) => status === STATUS_OF[move]);
}

/** The status towards which a step is taken by each move. */
const STATUS_OF = {
  [FigureMove.SUBMIT]: ReportStatus.SUBMITTED,
  [FigureMove.VERIFY]: ReportStatus.VERIFIED,
  [FigureMove.ACCEPT]: ReportStatus.ACCEPTED,
} as const;

/** What becomes of a figure when somebody moves it. */
export function decideMove(subject: Subject, { move, actor }: Intention, path: readonly string[]): MoveDecision {
  const next = attempt(subject, actor, move);
  return "code" in next
    ? { subject, next: null, refusals: [refuse(next.code, next.message, path)] }
    : { subject, next, refusals: [] };
}

interface Intention {
  readonly move: ApprovalMove;
  readonly actor: Actor;
}

function attempt(subject: Subject, actor: Actor, move: ApprovalMove): Moved | Refused {
  if (move === FigureMove.REOPEN) return reopen(subject, actor);
  return move === FigureMove.RETURN ? giveBack(subject, actor) : take(subject, actor, STATUS_OF[move]);
}

type Refused = Pick<Refusal, "code" | "message">;

/** Takes the next step that leads to a status. */
function take(subject: Subject, actor: Actor, status: ReportStatus): Moved | Refused {
  const { figure, path, place, underWay } = subject;
  if (!underWay) return notUnderWay(subject);
  const open = openSteps(path, underWay.takenSteps);
  const candidates = open.filter((step) => step.status === status);
  if (candidates.length === 0) return { code: RefusalCode.WRONG_STATUS, message: `${figure} ${describeWait(subject)}` };
  const mine = candidates.find((step) => mayTake(actor, step, place));
  if (!mine) return forbidden(subject, candidates);
  const takenSteps = [...underWay.takenSteps, mine.step];
  return {
    subject,
    from: underWay,
    revision: underWay.revision,
    status: statusAfter(path, takenSteps, underWay.status),
    takenSteps,
    isReceived: mine.position === path[0]?.position,
  };
}

/** Sends a figure back to whom it came from. */
function giveBack(subject: Subject, actor: Actor): Moved | Refused {
  const { figure, path, place, underWay } = subject;
  if (!underWay) return notUnderWay(subject);
  const takenSteps = takenAfterReturn(path, underWay.takenSteps);
  if (!takenSteps) {
    return { code: RefusalCode.WRONG_STATUS, message: `${figure} is with whoever reports it already` };
  }
  const open = openSteps(path, underWay.takenSteps);
  if (!open.some((step) => mayTake(actor, step, place))) return forbidden(subject, open);
  return {
    subject,
    from: underWay,
    revision: underWay.revision,
    status: ReportStatus.RETURNED,
    takenSteps,
    isReceived: false,
  };
}

/** Opens an accepted figure to its reporter, for a correction; until that is accepted, the accepted value stands. */
function reopen(subject: Subject, actor: Actor): Moved | Refused {
  const { figure, path, place, accepted, underWay } = subject;
  if (underWay) return { code: RefusalCode.WRONG_STATUS, message: `${figure} is open: it ${describeWait(subject)}` };
  if (!accepted) return { code: RefusalCode.NOT_FOUND, message: `${figure} has not been reported` };
  if (accepted.simulated) {
    return {
      code: RefusalCode.WRONG_STATUS,
      message: `${figure} is made up for a demonstration; report the real value`,
    };
  }
  const steps = acceptingSteps(path);
  if (!steps.some((step) => mayTake(actor, step, place))) return forbidden(subject, steps);
  return {
    subject,
    from: accepted,
    revision: accepted.revision,
    status: ReportStatus.RETURNED,
    takenSteps: [],
    isReceived: false,
  };
}

const notUnderWay = ({ figure, accepted }: Subject): Refused => ({
  code: accepted ? RefusalCode.LOCKED : RefusalCode.NOT_FOUND,
  message: accepted
    ? `${figure} is accepted; reopen it, with a reason, to correct it`
    : `${figure} has not been reported`,
});

const forbidden = ({ figure, place }: Subject, steps: readonly ApprovalStep[]): Refused => ({
  code: RefusalCode.FORBIDDEN,
  message: `${figure} is for ${describeTakers(steps, place)}`,
});
