import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../actor.ts";
import { readRows } from "../database.ts";
import type { FiguresPayload } from "../graph/figures-payload.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { RegionCode } from "../region-code.entity.ts";
import type { ApprovalStep } from "./approval-step.entity.ts";
import {
  acceptingSteps,
  describeTaker,
  describeTakers,
  mayTake,
  openSteps,
  statusAfter,
  takenAfterReturn,
} from "./approval.ts";
import { chooseApplicable, type Decision, findConflict, refuse, refuseAll, tellFates } from "./batch.ts";
import { type AcceptedFigures, keyOfName, type LocatedKind } from "./figure-kind.ts";
import { FigureMove } from "./figure-move.ts";
import {
  type NextState,
  readSubjects,
  readSubjectsByKey,
  regionOf,
  type Selection,
  type Subject,
  takeTurn,
  writeNextStates,
} from "./figure-states.ts";
import type { MoveFiguresInput } from "./move-figures.input.ts";
import { performOnce } from "./perform-once.ts";

/** What can be done to a figure beside writing it. */
export type ApprovalMove = Exclude<FigureMove, FigureMove.REPORT>;

interface MoveContext {
  readonly em: EntityManager;
  readonly actor: Actor;
  readonly kinds: readonly LocatedKind[];
  readonly move: ApprovalMove;
  /** The mutation's name. */
  readonly name: string;
}

/** The next state, with the status and revision that the answer tells. */
type Moved = NextState & { readonly revision: number };
type MoveDecision = Decision<Moved>;

/** Moves figures on their way of approval: those that are named, or those of a year that wait for the move. */
export function moveFigures(
  { em, actor, kinds, move, name }: MoveContext,
  input: MoveFiguresInput,
): Promise<FiguresPayload> {
  return performOnce(em, { name, actor, input }, async (transaction) => {
    const isReasonNeeded = move === FigureMove.RETURN || move === FigureMove.REOPEN;
    if (isReasonNeeded && !input.reason) {
      return refuseAll(RefusalCode.REASON_REQUIRED, `${move} needs a reason; say why`, ["input", "reason"]);
    }
    const act = { move, actor, reason: input.reason ?? null };
    const selected = await findRegions(transaction, input);
    const named = await findNamed(transaction, kinds, input);
    const instant = await takeTurn(transaction, [...selected, ...named.map(regionOf)]);
    const subjects = input.figures
      ? await findNamed(transaction, kinds, input)
      : await readSubjects(transaction, select(kinds, selected, input));
    const decisions = input.figures
      ? decideNamed(subjects, { ...act, input })
      : decideSelected(subjects, { ...act, input });
    if (decisions.length === 0) {
      const path = ["input", input.regency ? "regency" : "province"];
      return refuseAll(RefusalCode.NOT_FOUND, `no figure waits for ${move} there`, path);
    }
    const applied = chooseApplicable(decisions, input.mode);
    await writeNextStates(transaction, applied, { ...act, instant });
    await followAccepted(transaction, applied, { actor, instant });
    return tellFates(decisions, applied);
  });
}

/** Of those that the input names, in its order; a name of nothing has no subject. */
function findNamed(
  em: EntityManager,
  kinds: readonly LocatedKind[],
  { figures }: MoveFiguresInput,
): Promise<Subject[]> {
  const named = (figures ?? []).flatMap(({ figure }) => {
    const kind = kinds.find((candidate) => figure.startsWith(`${candidate.kind}/`));
    const key = kind && keyOfName(kind, figure);
    return key ? [{ kind, key }] : [];
  });
  return readSubjectsByKey(em, named);
}

/** The regions that the input selects: a regency, or a province and its regencies of today. */
async function findRegions(em: EntityManager, { regency, province }: MoveFiguresInput): Promise<string[]> {
  if (regency) return [regency.code];
  if (!province) return [];
  const regencies = await readRows(em, RegionCode, { where: { provinceCode: province.code, validUntil: null } });
  return [province.code, ...regencies.map(({ code }) => code)];
}

function select(
  kinds: readonly LocatedKind[],
  regions: readonly string[],
  { regency, province, kinds: asked }: MoveFiguresInput,
): Selection[] {
  const chosen = kinds.filter(({ kind, hasYear, region }) => hasYear && region && (asked?.includes(kind) ?? true));
  const year = (regency ?? province)?.year;
  return chosen.map((kind) => ({ kind, where: { [String(kind.region)]: { $in: regions }, year } }));
}

interface Intention {
  readonly move: ApprovalMove;
  readonly actor: Actor;
  readonly input: MoveFiguresInput;
}

function decideNamed(subjects: readonly Subject[], intention: Intention): MoveDecision[] {
  const named = intention.input.figures ?? [];
  const subjectOf = new Map(subjects.map((subject) => [subject.figure, subject]));
  const sameAs = Map.groupBy(named, ({ figure }) => figure);
  return named.map(({ figure, expectedRevision }, index) => {
    const path = ["input", "figures", String(index)];
    const subject = subjectOf.get(figure) ?? nobody(figure);
    const isTwice = sameAs.get(figure)?.length !== 1;
    const refusal = isTwice
      ? refuse(RefusalCode.INVALID, `${figure} is given twice`, path)
      : (findAbsence(subject, path) ?? findConflict(subject, expectedRevision, [...path, "expectedRevision"]));
    return refusal ? { subject, next: null, refusals: [refusal] } : decide(subject, intention, path);
  });
}

/** Stands in a result for a name that names nothing. */
const nobody = (figure: string) => ({ figure, accepted: null, underWay: null }) as Subject;

const findAbsence = ({ figure, accepted, underWay }: Subject, path: readonly string[]): Refusal | null =>
  accepted || underWay
    ? null
    : refuse(RefusalCode.NOT_FOUND, `there is no figure ${figure} here; check its name`, path);

/** Whoever moves a year means what waits for them; where nothing does, they are told for whom it is. */
function decideSelected(subjects: readonly Subject[], intention: Intention): MoveDecision[] {
  const { input, actor, move } = intention;
  const waiting = subjects.filter((subject) => stepsFor(subject, move).length > 0);
  const theirs = waiting.filter((subject) =>
    stepsFor(subject, move).some((step) => mayTake(actor, step, subject.place)),
  );
  return (theirs.length > 0 ? theirs : waiting).map((subject) => {
    const path = ["figures", subject.figure];
    const since = (subject.underWay ?? subject.accepted)?.validFrom ?? "";
    if (input.readAt && new Date(since) > input.readAt) {
      const message = `${subject.figure} has changed since ${input.readAt.toISOString()}; read it again`;
      return { subject, next: null, refusals: [refuse(RefusalCode.CONFLICT, message, path)] };
    }
    return decide(subject, intention, path);
  });
}

/** The steps whose takers could move a figure so where it stands; none where nobody could. */
function stepsFor({ path, underWay, accepted }: Subject, move: ApprovalMove): readonly ApprovalStep[] {
  if (move === FigureMove.REOPEN) return accepted && !underWay ? acceptingSteps(path) : [];
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

function decide(subject: Subject, { move, actor }: Intention, path: readonly string[]): MoveDecision {
  const next = attempt(subject, actor, move);
  return "code" in next
    ? { subject, next: null, refusals: [refuse(next.code, next.message, path)] }
    : { subject, next, refusals: [] };
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
  if (candidates.length === 0) return { code: RefusalCode.WRONG_STATUS, message: `${figure} ${waitsFor(subject)}` };
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
  if (underWay) return { code: RefusalCode.WRONG_STATUS, message: `${figure} is open: it ${waitsFor(subject)}` };
  if (!accepted) return { code: RefusalCode.NOT_FOUND, message: `${figure} has not been reported` };
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

/** Where a figure stands, in words. */
export function waitsFor({ path, place, underWay }: Subject): string {
  const open = openSteps(path, underWay?.takenSteps ?? []);
  const wanted = open.map((step) => `${step.step} by ${describeTaker(step, place)}`);
  return `is ${underWay?.status ?? "not reported"} and waits for ${wanted.join(" and ")}`;
}

async function followAccepted(
  em: EntityManager,
  applied: readonly Moved[],
  act: Omit<AcceptedFigures, "keys">,
): Promise<void> {
  const accepted = applied.filter(({ status }) => status === ReportStatus.ACCEPTED);
  for (const [kind, states] of Map.groupBy(accepted, ({ subject }) => subject.kind)) {
    await kind.onAccepted?.(em, { keys: states.map(({ subject }) => subject.key), ...act });
  }
}
