import type { EntityManager } from "@mikro-orm/postgresql";
import { type ValidationError, validateSync } from "class-validator";
import type { Actor } from "../../../identity/actor.ts";
import type { FiguresPayload } from "../graph/figures-payload.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { ReportStatus } from "../graph/report-status.ts";
import type { Caller } from "../acting.ts";
import { describeTakers, describeWait, isWithReporter, mayTake, reporterSteps } from "./approval.ts";
import {
  chooseApplicable,
  type Decision,
  findConflict,
  type Performed,
  refuse,
  refuseAll,
  tellFates,
  withoutFigures,
} from "./batch.ts";
import { LIFE } from "./figure.entity.ts";
import { type LocatedKind, nameFigure } from "./figure-kind.ts";
import { FigureMove } from "./figure-move.ts";
import {
  type Act,
  type NextValue,
  readInstant,
  readSubjectsByKey,
  type Subject,
  takeTurns,
  turnOf,
  writeNextValues,
} from "./figure-states.ts";
import { performOnce } from "./perform-once.ts";
import type { BatchMode, FigureInput, FiguresInput } from "./report-figures.input.ts";
import { findUnknownReferences } from "./references.ts";
import { isRefusedByDatabase, type RefusedByDatabase, refuseFor } from "./refused-by-database.ts";

interface ReportContext {
  readonly em: EntityManager;
  readonly caller: Caller;
  readonly kinds: readonly LocatedKind[];
  /** The mutation's name. */
  readonly name: string;
}

/** A row of the input. */
interface Row {
  readonly kind: LocatedKind;
  readonly input: FigureInput & Readonly<Record<string, unknown>>;
  readonly path: readonly string[];
}

type ReportDecision = Decision<NextValue> & { readonly row: Row };

/** Writes values of figures: first ones, and corrections of what is open to its reporter. */
export function reportFigures(
  { em, caller, kinds, name }: ReportContext,
  input: FiguresInput,
): Promise<FiguresPayload> {
  const { actor } = caller;
  const rows = kinds.flatMap((kind) => rowsOf(kind, input));
  const perform = async (transaction: EntityManager) => {
    if (rows.length === 0) return refuseAll(RefusalCode.INVALID, "no figure is given", ["input"]);
    if (rows.length > MOST) {
      return refuseAll(RefusalCode.INVALID, `at most ${MOST} figures can be reported at once`, ["input"]);
    }
    const malformed = new Map(rows.map((row) => [row, findMalformed(row)]));
    const named = rows.filter((row) => isNamed(row, malformed.get(row) ?? []));
    const keys = named.map(({ kind, input: key }) => ({ kind, key }));
    await takeTurns(
      transaction,
      actor,
      keys.map(({ kind, key }) => turnOf(kind, key)),
    );
    const subjects = await readSubjectsByKey(transaction, keys);
    const instant = await readInstant(transaction, subjects);
    const subjectOf = new Map(named.map((row, index) => [row, subjects[index]]));
    const faults = await findFaults(transaction, { rows, named, malformed });
    const decisions = rows.map((row, index) =>
      decide({
        row,
        subject: subjectOf.get(row) ?? nobody(row),
        actor,
        reason: input.reason,
        isWellFormed: malformed.get(row)?.length === 0,
        faults: faults[index] ?? [],
      }),
    );
    const act: Act = { move: FigureMove.REPORT, actor, instant, reason: input.reason ?? null };
    return carryOut(transaction, decisions, input.mode, act);
  };
  return performOnce(em, { name, caller, input }, { perform, refuseWith: withoutFigures });
}

const MOST = 1000;

function rowsOf(kind: LocatedKind, input: FiguresInput): Row[] {
  const { list } = kind;
  if (list === undefined) return [];
  const rows = (input as unknown as Readonly<Record<string, readonly Row["input"][] | null | undefined>>)[list];
  return (rows ?? []).map((row, index) => ({ kind, input: row, path: ["input", list, String(index)] }));
}

/** Whether a row tells whose value it brings, whatever is wrong with the value. */
const isNamed = ({ kind, path }: Row, malformed: readonly Refusal[]): boolean =>
  !malformed.some((refusal) => kind.key.includes(refusal.path[path.length] ?? ""));

/** Stands in a result for a row that names no figure, without the characters that no text of the database can hold. */
const nobody = ({ kind, input }: Row) =>
  ({
    figure: nameFigure(kind, input).toWellFormed().replaceAll("\0", "\uFFFD"),
    accepted: null,
    underWay: null,
  }) as Subject;

interface Rows {
  readonly rows: readonly Row[];
  readonly named: readonly Row[];
  readonly malformed: ReadonlyMap<Row, readonly Refusal[]>;
}

/** What is wrong with each row by itself and beside the others, whatever the figure's state. */
async function findFaults(
  em: EntityManager,
  { rows, named, malformed }: Rows,
): Promise<readonly (readonly Refusal[])[]> {
  const doubled = findDoubled(named);
  const wellFormed = rows.filter((row) => malformed.get(row)?.length === 0);
  const unknown = await findUnknownReferences(em, wellFormed);
  const broken = await findBroken(
    em,
    wellFormed.filter((row) => !unknown.has(row)),
  );
  return rows.map((row) => [
    ...(malformed.get(row) ?? []),
    ...[doubled.get(row), unknown.get(row), broken.get(row)].filter((refusal) => refusal !== undefined),
  ]);
}

const findMalformed = ({ input, path }: Row): Refusal[] =>
  validateSync(input, { forbidUnknownValues: false, stopAtFirstError: true }).map((error: ValidationError) =>
    refuse(RefusalCode.INVALID, messagesOf(error).join("; "), [...path, error.property]),
  );

/** Of the property, and of what is nested in it. */
const messagesOf = ({ constraints = {}, children = [] }: ValidationError): string[] => [
  ...Object.values(constraints),
  ...children.flatMap(messagesOf),
];

function findDoubled(rows: readonly Row[]): ReadonlyMap<Row, Refusal> {
  const named = Map.groupBy(rows, ({ kind, input }) => nameFigure(kind, input));
  return new Map(
    [...named]
      .filter(([, same]) => same.length > 1)
      .flatMap(([figure, same]) =>
        same.map((row) => [row, refuse(RefusalCode.INVALID, `${figure} is given twice`, row.path)] as const),
      ),
  );
}

/** By the agency's own rules. */
async function findBroken(em: EntityManager, rows: readonly Row[]): Promise<ReadonlyMap<Row, Refusal>> {
  const found = new Map<Row, Refusal>();
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const messages =
      (await kind.check?.(
        em,
        ofKind.map(({ input }) => input),
      )) ?? [];
    ofKind.forEach((row, index) => {
      const message = messages[index];
      if (message) found.set(row, refuse(RefusalCode.INVALID, message, row.path));
    });
  }
  return found;
}

interface Proposal {
  readonly row: Row;
  readonly subject: Subject;
  readonly actor: Actor;
  readonly reason: string | null | undefined;
  readonly isWellFormed: boolean;
  readonly faults: readonly Refusal[];
}

function decide(proposal: Proposal): ReportDecision {
  const { row, subject } = proposal;
  const refusals = findRefusals(proposal);
  if (refusals.length > 0) return { row, subject, next: null, refusals };
  const { accepted, underWay } = subject;
  const next: NextValue = {
    subject,
    revision: ((underWay ?? accepted)?.revision ?? 0) + 1,
    status: ReportStatus.DRAFT,
    takenSteps: [],
    values: valuesOf(row),
  };
  return { row, subject, next, refusals: [] };
}

function findRefusals({ row, subject, actor, reason, isWellFormed, faults }: Proposal): readonly Refusal[] {
  if (!isWellFormed || (faults.length > 0 && !isPlaced(subject))) return faults;
  // Whose it is not is told nothing of what there is to refer to.
  const denial = findDenial(row, subject, actor);
  if (denial) return [denial];
  if (faults.length > 0) return faults;
  const obstacle = findObstacle({ row, subject, reason });
  return obstacle ? [obstacle] : [];
}

/** Whether it is known where the figure belongs: to no region, or to one that there is. */
const isPlaced = ({ kind, key, place }: Subject): boolean =>
  kind.region === null || key[kind.region] == null || place.provinceCode !== null;

function findDenial(row: Row, { figure, path, place }: Subject, actor: Actor): Refusal | null {
  const steps = reporterSteps(path);
  if (steps.some((step) => mayTake(actor, step, place))) return null;
  return refuse(RefusalCode.FORBIDDEN, `${figure} is for ${describeTakers(steps, place)} to report`, row.path);
}

/** What in the figure's state stands in the way; null for nothing. */
function findObstacle({ row, subject, reason }: Pick<Proposal, "row" | "subject" | "reason">): Refusal | null {
  const { figure, path, underWay, accepted } = subject;
  // What was made up to fill a demonstration is in nobody's way, whether it was read or not.
  const official = accepted?.simulated ? null : accepted;
  const expected = row.input.expectedRevision;
  const known = expected == null ? { ...subject, accepted: official } : subject;
  const conflict = findConflict(known, expected, [...row.path, "expectedRevision"]);
  if (conflict) return conflict;
  if (underWay && !isWithReporter(path, underWay.takenSteps)) {
    const message = `${figure} ${describeWait(subject)}; have it returned to change it`;
    return refuse(RefusalCode.LOCKED, message, row.path);
  }
  if (official && !underWay) {
    const message = `${figure} is accepted; have it reopened, with a reason, to correct it`;
    return refuse(RefusalCode.LOCKED, message, row.path);
  }
  if (official && !reason) {
    const message = `${figure} has been accepted before; say why it is corrected`;
    return refuse(RefusalCode.REASON_REQUIRED, message, ["input", "reason"]);
  }
  return null;
}

const TOLD_BY_THE_HUB: readonly string[] = [...LIFE, "receivedAt", "status", "revision", "simulated"];

/** What a row says of the properties of its entity; what it leaves out is not known. */
function valuesOf({ kind, input }: Row): Record<string, unknown> {
  const properties = kind.meta.props.map(({ name }) => name).filter((name) => !TOLD_BY_THE_HUB.includes(name));
  return Object.fromEntries(properties.map((property) => [property, input[property] ?? null]));
}

/** Writes what may be written; what the database alone finds wrong is refused as the rest is. */
async function carryOut(
  em: EntityManager,
  decisions: readonly ReportDecision[],
  mode: BatchMode | null | undefined,
  act: Act,
): Promise<Performed> {
  await em.execute("savepoint change");
  const faults = await writeSound(em, chooseApplicable(decisions, mode), act);
  const checked = decisions.map((decision) => refuseFaulty(decision, faults));
  const applied = chooseApplicable(checked, mode);
  if (applied.length === 0) await em.execute("rollback to savepoint change");
  return tellFates(checked, applied);
}

type Faults = ReadonlyMap<NextValue, RefusedByDatabase>;

/**
 * Writes the values that the database takes, and tells why it refuses the others.
 * Savepoints in plain SQL: those of the entity manager take twice as long.
 */
async function writeSound(em: EntityManager, values: readonly NextValue[], act: Act): Promise<Faults> {
  await em.execute("savepoint sound");
  try {
    await writeNextValues(em, values, act);
    await em.execute("release savepoint sound");
    return new Map();
  } catch (error) {
    if (!isRefusedByDatabase(error)) throw error;
    await em.execute("rollback to savepoint sound; release savepoint sound");
    if (values.length === 1) return new Map(values.map((value) => [value, error]));
    const faults: [NextValue, RefusedByDatabase][] = [];
    for (const part of partsOf(values)) faults.push(...(await writeSound(em, part, act)));
    return new Map(faults);
  }
}

/** Tenths: among a thousand values one fault is found in 31 attempts, and a thousand in 1111. */
function partsOf(values: readonly NextValue[]): NextValue[][] {
  const size = Math.ceil(values.length / 10);
  return Array.from({ length: Math.ceil(values.length / size) }, (_, part) =>
    values.slice(part * size, (part + 1) * size),
  );
}

function refuseFaulty(decision: ReportDecision, faults: Faults): ReportDecision {
  const fault = decision.next && faults.get(decision.next);
  if (!fault) return decision;
  return { ...decision, next: null, refusals: [refuseFor(fault, decision.subject.figure, decision.row.path)] };
}
