import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import { readRows } from "../read.ts";
import type { FiguresPayload } from "../graph/figures-payload.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { RegionCode } from "../region-code.entity.ts";
import type { Caller } from "../acting.ts";
import { mayTake } from "./approval.ts";
import { chooseApplicable, findConflict, refuse, refuseAll, tellFates, withoutFigures } from "./batch.ts";
import { type ApprovalMove, decideMove, type MoveDecision, type Moved, stepsFor } from "./decide-move.ts";
import { type AcceptedFigures, keyOfName, type LocatedKind } from "./figure-kind.ts";
import { FigureMove } from "./figure-move.ts";
import {
  type KindKey,
  readInstant,
  readSubjects,
  readSubjectsByKey,
  type Selection,
  type Subject,
  takeTurns,
  turnOf,
  writeNextStates,
} from "./figure-states.ts";
import { toMoment } from "./moment.ts";
import type { MoveFiguresInput } from "./move-figures.input.ts";
import { performOnce } from "./perform-once.ts";

interface MoveContext {
  readonly em: EntityManager;
  readonly caller: Caller;
  readonly kinds: readonly LocatedKind[];
  readonly move: ApprovalMove;
  /** The mutation's name. */
  readonly name: string;
}

/** Moves figures on their way of approval: those that are named, or those of a year that wait for the move. */
export function moveFigures(
  { em, caller, kinds, move, name }: MoveContext,
  input: MoveFiguresInput,
): Promise<FiguresPayload> {
  const { actor } = caller;
  const perform = async (transaction: EntityManager) => {
    const isReasonNeeded = move === FigureMove.RETURN || move === FigureMove.REOPEN;
    if (isReasonNeeded && !input.reason) {
      return refuseAll(RefusalCode.REASON_REQUIRED, `${move} needs a reason; say why`, ["input", "reason"]);
    }
    const fault = await findSelectionFault(transaction, kinds, input);
    if (fault) return refuseAll(fault.code, fault.message, fault.path);
    const act = { move, actor, reason: input.reason ?? null };
    const named = keysOf(kinds, input);
    const selections = select(kinds, await findRegions(transaction, input), input);
    await takeTurns(transaction, actor, [
      ...named.map(({ kind, key }) => turnOf(kind, key)),
      ...selections.flatMap(turnsOf),
    ]);
    const subjects = input.figures
      ? await readSubjectsByKey(transaction, named)
      : await readSubjects(transaction, selections);
    const decisions = input.figures
      ? decideNamed(subjects, { ...act, input })
      : decideSelected(subjects, { ...act, input });
    if (decisions.length === 0) {
      const path = ["input", input.regency ? "regency" : "province"];
      return refuseAll(RefusalCode.NOT_FOUND, `no figure waits for ${move} there`, path);
    }
    const applied = chooseApplicable(decisions, input.mode);
    const instant = await readInstant(
      transaction,
      applied.map(({ subject }) => subject),
    );
    await writeNextStates(transaction, applied, { ...act, instant });
    await followAccepted(transaction, applied, { actor, instant });
    return tellFates(decisions, applied);
  };
  return performOnce(em, { name, caller, input }, { perform, refuseWith: withoutFigures });
}

/** What is wrong with the selection itself; null for nothing. */
async function findSelectionFault(
  em: EntityManager,
  kinds: readonly LocatedKind[],
  { figures, regency, province, kinds: asked, readAt }: MoveFiguresInput,
): Promise<Refusal | null> {
  const invalid = (message: string, ...path: string[]) => refuse(RefusalCode.INVALID, message, ["input", ...path]);
  if (figures && asked) return invalid("kinds goes with regency or province; figures name their kinds", "kinds");
  if (figures && readAt) return invalid("readAt goes with regency or province; figures have revisions", "readAt");
  if (asked?.length === 0) return invalid("kinds must name at least one kind; leave it out for all", "kinds");
  const unknown = asked?.find((one) => kinds.every(({ kind }) => kind !== one));
  if (unknown !== undefined) {
    const known = kinds.map(({ kind }) => kind).join(", ");
    return invalid(`there is no kind ${unknown} here; there are ${known}`, "kinds");
  }
  return findUnknownRegion(em, regency ? ["regency", regency.code] : ["province", province?.code ?? null]);
}

async function findUnknownRegion(
  em: EntityManager,
  [level, code]: readonly [level: string, code: string | null],
): Promise<Refusal | null> {
  if (code === null) return null;
  const [region] = await readRows(em, RegionCode, { where: { code } });
  if (region && region.validUntil === null) return null;
  const message = region
    ? `${code} is a former code; the region has ${region.currentCode} today`
    : `there is no ${level} ${code}; check the code`;
  return refuse(RefusalCode.INVALID, message, ["input", level, "code"]);
}

/** Of those that the input names, in its order; a name of nothing has none. */
const keysOf = (kinds: readonly LocatedKind[], { figures }: MoveFiguresInput): KindKey[] =>
  (figures ?? []).flatMap(({ figure }) =>
    kinds.flatMap((kind) => {
      const key = keyOfName(kind, figure);
      return key ? [{ kind, key }] : [];
    }),
  );

/** The regions that the input selects: a regency, or a province and its regencies of today. */
async function findRegions(em: EntityManager, { regency, province }: MoveFiguresInput): Promise<string[]> {
  if (regency) return [regency.code];
  if (!province) return [];
  const regencies = await readRows(em, RegionCode, { where: { provinceCode: province.code, validUntil: null } });
  return [province.code, ...regencies.map(({ code }) => code)];
}

/** A kind's figures of a year in regions. */
type YearSelection = Selection & { readonly regions: readonly string[] };

function select(
  kinds: readonly LocatedKind[],
  regions: readonly string[],
  { regency, province, kinds: asked }: MoveFiguresInput,
): YearSelection[] {
  const chosen = kinds.filter(({ kind, hasYear, region }) => hasYear && region && (asked?.includes(kind) ?? true));
  const year = (regency ?? province)?.year;
  return chosen.map((kind) => ({ kind, regions, where: { [String(kind.region)]: { $in: regions }, year } }));
}

const turnsOf = ({ kind, regions }: YearSelection): string[] =>
  regions.map((region) => turnOf(kind, { [String(kind.region)]: region }));

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
    return refusal ? { subject, next: null, refusals: [refusal] } : decideMove(subject, intention, path);
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
    const state = subject.underWay ?? subject.accepted;
    const since = toMoment(state?.validFrom ?? "");
    if (input.readAt && since > input.readAt) {
      const found = `is at revision ${state?.revision} and ${state?.status} since ${since.toISOString()}`;
      const message = `${subject.figure} ${found}, and was read at ${input.readAt.toISOString()}; read it again`;
      return { subject, next: null, refusals: [refuse(RefusalCode.CONFLICT, message, path)] };
    }
    return decideMove(subject, intention, path);
  });
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
