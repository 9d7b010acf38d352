import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import { insertRows } from "../database.ts";
import { readRows } from "../read.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { NATION, REGION_CODE, RegionCode } from "../region-code.entity.ts";
import { ApprovalStep } from "./approval-step.entity.ts";
import type { ApprovalPath, Place } from "./approval.ts";
import { type FigureEntity, FOREVER, LIFE } from "./figure.entity.ts";
import { columnOf, type FigureKind, type LocatedKind, locateKind, nameFigure } from "./figure-kind.ts";
import type { FigureMove } from "./figure-move.ts";

/** One state of a figure, as approval sees it. */
export type State = Required<Pick<FigureEntity, "id" | "validFrom">> &
  Pick<FigureEntity, "revision" | "status" | "simulated"> & { readonly takenSteps: readonly string[] };

/** A figure, and what holds of it now. */
export interface Subject {
  readonly figure: string;
  readonly kind: LocatedKind;
  readonly key: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly path: ApprovalPath;
  readonly accepted: State | null;
  /** The first value, or a correction, that is on its way of approval. */
  readonly underWay: State | null;
}

/** Which figures of a kind, by a condition on any of their states. */
export interface Selection {
  readonly kind: LocatedKind;
  readonly where: object;
}

type StateRow = Omit<State, "takenSteps"> & {
  readonly takenSteps: readonly string[] | null;
  readonly [property: string]: unknown;
};

/** The figures that are selected and exist, by name. */
export async function readSubjects(em: EntityManager, selections: readonly Selection[]): Promise<Subject[]> {
  const found = await Promise.all(selections.map((selection) => readSelected(em, selection)));
  const figures = found.flatMap((figuresOfKind) => [...figuresOfKind.values()]);
  const complete = await createCompletion(em, figures);
  return figures.map(complete).toSorted((a, b) => (a.figure < b.figure ? -1 : 1));
}

/** All that holds of the figures, also what the condition does not meet where it is on more than their key. */
async function readSelected(em: EntityManager, { kind, where }: Selection): Promise<Map<string, Incomplete>> {
  const met = await readStates(em, { kind, where });
  const isOfKey = Object.keys(where).every((property) => kind.key.includes(property));
  return isOfKey
    ? met
    : readStatesByKey(
        em,
        kind,
        [...met.values()].map(({ key }) => key),
      );
}

/** What names a figure: its kind, and its key among others that a row may tell. */
export interface KindKey {
  readonly kind: LocatedKind;
  readonly key: Readonly<Record<string, unknown>>;
}

/** The figures of these keys, in their order, also where nothing has been reported yet. */
export async function readSubjectsByKey(em: EntityManager, keys: readonly KindKey[]): Promise<Subject[]> {
  const ofKind = [...Map.groupBy(keys, ({ kind }) => kind)];
  const found = await Promise.all(
    ofKind.map(([kind, asked]) =>
      readStatesByKey(
        em,
        kind,
        asked.map(({ key }) => key),
      ),
    ),
  );
  const known = new Map(found.flatMap((figures) => [...figures]));
  const figures = keys.map(({ kind, key }) => {
    const figure = nameFigure(kind, key);
    return known.get(figure) ?? { figure, kind, key: identify(kind, key), accepted: null, underWay: null };
  });
  return figures.map(await createCompletion(em, figures));
}

type Incomplete = Omit<Subject, "place" | "path">;

/** Its key, and its region where that is no part of the key. */
const identifying = ({ key, region }: LocatedKind): readonly string[] => [
  ...new Set([...key, ...(region ? [region] : [])]),
];

const identify = (kind: LocatedKind, row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(identifying(kind).map((property) => [property, row[property]]));

const STATE = ["id", "validFrom", "revision", "status", "simulated", "takenSteps"] as const;

/** Those of the keys, and of whatever else has the same values in another combination. */
function readStatesByKey(
  em: EntityManager,
  kind: LocatedKind,
  keys: readonly Readonly<Record<string, unknown>>[],
): Promise<Map<string, Incomplete>> {
  const valuesOf = (property: string) => [...new Set(keys.map((key) => key[property]))];
  return readStates(em, {
    kind,
    where: Object.fromEntries(kind.key.map((property) => [property, { $in: valuesOf(property) }])),
  });
}

async function readStates(em: EntityManager, { kind, where }: Selection): Promise<Map<string, Incomplete>> {
  const rows = (await readRows(em, kind.entity, {
    fields: [...identifying(kind), ...STATE],
    where: { $and: [{ validTo: FOREVER }, where] },
  })) as unknown as StateRow[];
  const figures = Map.groupBy(rows, (row) => nameFigure(kind, row));
  return new Map([...figures].map(([figure, states]) => [figure, toFigure(kind, figure, states)]));
}

function toFigure(kind: LocatedKind, figure: string, states: readonly StateRow[]): Incomplete {
  const accepted = states.find(({ status }) => status === ReportStatus.ACCEPTED);
  const underWay = states.find(({ status }) => status !== ReportStatus.ACCEPTED);
  const key = identify(kind, underWay ?? accepted ?? {});
  return {
    figure,
    kind,
    key,
    accepted: accepted ? toState(accepted) : null,
    underWay: underWay ? toState(underWay) : null,
  };
}

const toState = ({ takenSteps, ...row }: StateRow): State => ({ ...row, takenSteps: takenSteps ?? [] });

async function createCompletion(
  em: EntityManager,
  figures: readonly Incomplete[],
): Promise<(one: Incomplete) => Subject> {
  const codes = [...new Set(figures.flatMap(({ kind, key }) => (kind.region ? String(key[kind.region]) : [])))];
  const [regions, steps] = await Promise.all([
    readRows(em, RegionCode, { where: { code: { $in: codes }, validUntil: null } }),
    readRows(em, ApprovalStep, { where: {}, orderBy: { position: "asc", step: "asc" } }),
  ]);
  const regionOf = new Map(regions.map((region) => [region.code, region]));
  const pathOf = Map.groupBy(steps, ({ kind }) => kind);
  return (one) => {
    const region = one.kind.region ? regionOf.get(String(one.key[one.kind.region])) : undefined;
    return { ...one, place: placeOf(region), path: pathOf.get(one.kind.kind) ?? [] };
  };
}

export const placeOf = (region: RegionCode | undefined): Place =>
  region?.provinceCode == null
    ? { regencyCode: null, provinceCode: region?.code ?? null }
    : { regencyCode: region.code, provinceCode: region.provinceCode };

/** Whose turn a change of a figure takes: its region's; the nation's, where its key names none. */
export const turnOf = ({ region, key }: LocatedKind, row: Readonly<Record<string, unknown>>): string =>
  region !== null && key.includes(region) ? String(row[region]) : NATION;

/**
 * Lets changes whose turn is the same come one after the other. Nobody takes the turn of a region where they change
 * nothing, by which they would keep others waiting.
 */
export async function takeTurns(em: EntityManager, actor: Actor, turns: readonly string[]): Promise<void> {
  const own = [...new Set(turns)].filter((turn) => mayChangeIn(actor, turn));
  await em.execute(
    `select pg_advisory_xact_lock(hashtextextended(turn, ${TURNS}))
     from (select turn from json_array_elements_text(?::json) as turn order by turn offset 0) as ordered`,
    [JSON.stringify(own)],
  );
}

/** The seed of their locks, so that none is the audit log's. */
const TURNS = 1;

/** Who acts for a region does so in it and in those that lie in it; who acts for a ministry, everywhere. */
const mayChangeIn = ({ region }: Actor, turn: string): boolean =>
  turn === NATION || (REGION_CODE.test(turn) && turn.startsWith(region ?? ""));

/** The moment from which a change holds: later than whatever it takes the place of, even where a clock went back. */
export async function readInstant(em: EntityManager, subjects: readonly Subject[]): Promise<string> {
  const since = subjects
    .flatMap(({ accepted, underWay }) => [accepted, underWay])
    .flatMap((state) => state?.validFrom ?? []);
  const [row] = await em.execute<{ instant: string }[]>(
    `select greatest(clock_timestamp(), max(since::timestamptz) + interval '1 microsecond')::text as instant
     from json_array_elements_text(?::json) as since`,
    [JSON.stringify([...new Set(since)])],
  );
  return String(row?.instant);
}

/** Who brings states about, from when on, and why. */
export interface Act {
  readonly move: FigureMove;
  readonly actor: Actor;
  readonly instant: string;
  readonly reason: string | null;
}

const lifeOf = ({ move, actor, instant, reason }: Act) => ({
  validFrom: instant,
  move,
  reason,
  actorSubject: actor.subject,
  actorRole: actor.role,
  actorRegion: actor.region,
  actorAgency: actor.agency,
});

/** The next state of a figure, of the same value. */
export interface NextState {
  readonly subject: Subject;
  /** The state whose value it takes. */
  readonly from: State;
  readonly status: ReportStatus;
  readonly takenSteps: readonly string[];
  /** Whether the agency receives the figure by it. */
  readonly isReceived: boolean;
}

/** Ends the states whose place the next ones take, and writes those. */
export async function writeNextStates(em: EntityManager, next: readonly NextState[], act: Act): Promise<void> {
  for (const [kind, states] of Map.groupBy(next, ({ subject }) => subject.kind)) {
    await endReplaced(em, kind, states, act.instant);
    const life = lifeOf(act);
    const copied = kind.meta.props
      .map(({ name }) => name)
      .filter((name) => !(LIFE as readonly string[]).includes(name) && name !== "status" && name !== "receivedAt")
      .map((name) => `"${columnOf(kind, name)}"`);
    const given = Object.keys(life).map((property) => `"${columnOf(kind, property)}"`);
    const typed = Object.keys(life).map((property) => (property === "validFrom" ? "?::timestamptz" : "?::text"));
    await em.execute(
      `insert into "${kind.meta.tableName}" (${copied.join(", ")}, status, received_at, taken_steps, ${given.join(", ")})
       select ${copied.map((column) => `earlier.${column}`).join(", ")}, next.status,
         case when next.is_received then ?::timestamptz else earlier.received_at end, next.taken_steps,
         ${typed.join(", ")}
       from json_to_recordset(?::json) as next (id bigint, status text, taken_steps text[], is_received boolean)
       join "${kind.meta.tableName}" as earlier using (id)`,
      [
        act.instant,
        ...Object.values(life),
        JSON.stringify(
          states.map(({ from, status, takenSteps, isReceived }) => ({
            id: from.id,
            status,
            taken_steps: takenSteps,
            is_received: isReceived,
          })),
        ),
      ],
    );
  }
}

/** A new value of a figure. */
export interface NextValue {
  readonly subject: Subject;
  readonly revision: number;
  readonly status: ReportStatus;
  readonly takenSteps: readonly string[];
  /** The properties of its entity, with those of its provenance. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether it is told of something that was made up for a demonstration. Default: no. */
  readonly simulated?: boolean;
}

/** Ends what is under way, and for an accepted value what was accepted, and writes the values as new revisions. */
export async function writeNextValues(em: EntityManager, next: readonly NextValue[], act: Act): Promise<void> {
  for (const [kind, values] of Map.groupBy(next, ({ subject }) => subject.kind)) {
    await endReplaced(em, kind, values, act.instant);
    await writeNames(em, kind, values);
    await insertRows(
      em,
      kind.entity,
      values.map((value) => ({
        ...value.values,
        ...lifeOf(act),
        receivedAt: act.instant as never,
        revision: value.revision,
        status: value.status,
        takenSteps: value.takenSteps,
        simulated: value.simulated ?? false,
      })),
    );
  }
}

/**
 * Writes values that follow from others which were accepted, each as the next revision and accepted with them. What is
 * under way of such a figure ends: it would correct a value that no longer stands. What the same act has changed stays.
 */
export async function writeFollowingValues(
  em: EntityManager,
  kind: FigureKind,
  values: readonly NextValue["values"][],
  act: Act,
): Promise<void> {
  if (values.length === 0) return;
  const located = locateKind(em, kind);
  const subjects = await readSubjectsByKey(
    em,
    values.map((key) => ({ kind: located, key })),
  );
  const next = subjects.map((subject, index) => ({
    subject,
    revision: ((subject.underWay ?? subject.accepted)?.revision ?? 0) + 1,
    status: ReportStatus.ACCEPTED,
    takenSteps: subject.path.map(({ step }) => step),
    values: values[index] ?? {},
  }));
  const isChanged = ({ accepted, underWay }: Subject) =>
    [accepted, underWay].some((state) => state?.validFrom === act.instant);
  await writeNextValues(
    em,
    next.filter(({ subject }) => !isChanged(subject)),
    act,
  );
}

async function writeNames(em: EntityManager, { names }: LocatedKind, values: readonly NextValue[]): Promise<void> {
  if (!names) return;
  const { tableName, primaryKeys } = em.getMetadata().get(names.entity);
  await em.execute(
    `insert into "${tableName}" select * from json_populate_recordset(null::"${tableName}", ?::json) on conflict do nothing`,
    [JSON.stringify(values.map((value) => ({ [String(primaryKeys[0])]: value.values[names.property] })))],
  );
}

/** Ends the states whose place others take: what is under way, and for an accepted state what was accepted. */
async function endReplaced(
  em: EntityManager,
  { meta }: LocatedKind,
  next: readonly Pick<NextState, "subject" | "status">[],
  instant: string,
): Promise<void> {
  const ids = next
    .flatMap(({ subject, status }) => [subject.underWay, status === ReportStatus.ACCEPTED ? subject.accepted : null])
    .flatMap((state) => state?.id ?? []);
  if (ids.length === 0) return;
  await em.execute(
    `update "${meta.tableName}" set valid_to = ? where id in (select json_array_elements_text(?::json)::bigint)`,
    [instant, JSON.stringify(ids)],
  );
}
