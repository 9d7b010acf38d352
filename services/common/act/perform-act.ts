import type { EntityManager } from "@mikro-orm/postgresql";
import type { Caller } from "../acting.ts";
import { describeTakers, describeWait, mayTake, type Taker } from "../figure/approval.ts";
import { findConflict, type Performed, refuse, toChange } from "../figure/batch.ts";
import { type FigureKind, type LocatedKind, locateKind } from "../figure/figure-kind.ts";
import { FigureMove } from "../figure/figure-move.ts";
import {
  type NextValue,
  placeOf,
  readInstant,
  readSubjectsByKey,
  type Subject,
  takeTurns,
  writeNextValues,
} from "../figure/figure-states.ts";
import { performOnce } from "../figure/perform-once.ts";
import { findUnknownReferences } from "../figure/references.ts";
import { isRefusedByDatabase, refuseFor } from "../figure/refused-by-database.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { readRows } from "../read.ts";
import { NATION, RegionCode } from "../region-code.entity.ts";
import type { ActPayload } from "./payload.ts";

/** Somebody who acts, and by what. */
export interface ActContext extends Caller {
  readonly em: EntityManager;
}

/** An act of the programs, which is done as a whole or not at all. */
export interface Act {
  /** The mutation's name. */
  readonly name: string;
  readonly input: { readonly idempotencyKey: string; readonly reason?: string | null };
  /** Whose act it is: any of them. */
  readonly by: readonly Taker[];
  /** Today's codes of the regions on which it acts, in each of which it must be theirs; left out: the nation. */
  readonly regions?: readonly string[];
  /** Decides, by what holds in the transaction: what is to be written, or why not. */
  readonly decide: (em: EntityManager) => Promise<Decided | readonly Refusal[]>;
}

/** What an act decides. */
export interface Decided {
  /** By which the noun that it answers is read. */
  readonly key: string;
  readonly figures: readonly DecidedFigure[];
}

/** The next value of a figure, which holds with the act. */
export interface DecidedFigure {
  readonly kind: FigureKind;
  /** The properties of its entity; what is left out is null. */
  readonly values: NextValue["values"];
  /** The revision that was read: null where there must be none; left out where it does not matter. */
  readonly expectedRevision?: number | null;
  /** Whether it is told of something that was made up for a demonstration. Default: no. */
  readonly simulated?: boolean;
  /** Where in the input it stands. Default: the input. */
  readonly path?: readonly string[];
}

/** The key of the noun; null where the act was refused. */
interface Answer {
  readonly key: string | null;
  readonly refusals: readonly Refusal[];
}

const refuseWith = (...refusals: readonly Refusal[]): Answer => ({ key: null, refusals });

/**
 * Performs an act in one transaction, once, and reads the noun that it is about. What it decides are states of figures
 * that are accepted with it: whose act it is has them to decide, so that nothing is left to approve.
 */
export async function performAct<Noun>(
  { em, ...caller }: ActContext,
  act: Act,
  read: (key: string) => Promise<Noun | null>,
): Promise<ActPayload<Noun>> {
  const { name, input } = act;
  const perform = (transaction: EntityManager) => carryOut(transaction, caller, act);
  const { key, refusals } = await performOnce(em, { name, caller, input }, { perform, refuseWith }).catch(
    (error: unknown) => {
      if (!isRefusedByDatabase(error)) throw error;
      return refuseWith(refuseFor(error, name, ["input"]));
    },
  );
  return { noun: key === null ? null : await read(key), refusals };
}

const refused = (refusals: readonly Refusal[]): Performed<Answer> => ({
  payload: refuseWith(...refusals),
  changes: [],
  told: [],
});

async function carryOut(em: EntityManager, { actor }: Caller, act: Act): Promise<Performed<Answer>> {
  const { regions = [], input } = act;
  const denial = await findDenial(em, { actor }, act);
  if (denial) return refused([denial]);
  await takeTurns(em, actor, regions.length > 0 ? regions : [NATION]);
  const decided = await act.decide(em);
  if (!("key" in decided)) return refused(decided);
  const rows = toRows(em, decided.figures);
  const unknown = await findUnknownReferences(em, rows);
  if (unknown.size > 0) return refused([...unknown.values()]);
  const subjects = await readSubjectsByKey(em, rows);
  const proposals = rows.flatMap((row, index) => {
    const subject = subjects[index];
    return subject ? [{ ...row, subject }] : [];
  });
  const obstacles = proposals.flatMap((proposal) => findObstacle(proposal) ?? []);
  if (obstacles.length > 0) return refused(obstacles);
  const next = proposals.map(toNextValue);
  const instant = await readInstant(em, subjects);
  await writeNextValues(em, next, { move: FigureMove.DECIDE, actor, instant, reason: input.reason ?? null });
  return { payload: { key: decided.key, refusals: [] }, changes: next.map(toChange), told: [] };
}

/** Figures of one kind have it in common: they are read and written together. */
function toRows(em: EntityManager, figures: readonly DecidedFigure[]) {
  const located = new Map<FigureKind, LocatedKind>();
  return figures.map(({ kind, values, path = ["input"], ...expected }) => {
    const known = located.get(kind) ?? locateKind(em, kind);
    located.set(kind, known);
    return { ...expected, kind: known, input: values, key: values, path };
  });
}

type Proposal = ReturnType<typeof toRows>[number] & { readonly subject: Subject };

/** Why it is not theirs to act there; null where it is. */
async function findDenial(
  em: EntityManager,
  { actor }: Pick<Caller, "actor">,
  { regions = [], by, name }: Act,
): Promise<Refusal | null> {
  const known = await readRows(em, RegionCode, { where: { code: { $in: regions }, validUntil: null } });
  const regionOf = new Map(known.map((region) => [region.code, region]));
  const unknown = regions.find((code) => !regionOf.has(code));
  if (unknown !== undefined) {
    return refuse(RefusalCode.INVALID, `there is no region ${unknown} today; check the code`, ["input"]);
  }
  const places = regions.length > 0 ? known.map(placeOf) : [placeOf(undefined)];
  const foreign = places.find((place) => !by.some((taker) => mayTake(actor, taker, place)));
  return foreign ? refuse(RefusalCode.FORBIDDEN, `${name} is for ${describeTakers(by, foreign)}`, ["input"]) : null;
}

function findObstacle({ subject, expectedRevision, path }: Proposal): Refusal | null {
  const { accepted } = subject;
  // What was made up to fill a demonstration is in nobody's way.
  const official = { ...subject, accepted: expectedRevision === null && accepted?.simulated ? null : accepted };
  const conflict = expectedRevision === undefined ? null : findConflict(official, expectedRevision, path);
  if (conflict) return conflict;
  if (!subject.underWay) return null;
  return refuse(RefusalCode.LOCKED, `${subject.figure} ${describeWait(subject)}; have that done first`, path);
}

const toNextValue = ({ subject, input, simulated = false }: Proposal): NextValue => ({
  subject,
  revision: (subject.accepted?.revision ?? 0) + 1,
  status: ReportStatus.ACCEPTED,
  takenSteps: subject.path.map(({ step }) => step),
  values: input,
  simulated,
});
