import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../read.ts";
import type { Actor } from "../graph/actor.ts";
import type { FigureHistory, FigureState, FigureValue } from "../graph/figure.ts";
import { reportedProvenance } from "../graph/provenance.ts";
import { type FigureEntity, FOREVER, LIFE } from "./figure.entity.ts";
import { keyOfName, type LocatedKind } from "./figure-kind.ts";
import { keepNames } from "./figure-name.ts";
import { toMoment } from "./moment.ts";
import { readNames } from "./person.ts";

interface Reading {
  readonly agency: string;
  readonly kinds: readonly LocatedKind[];
}

/** A state with all of its columns, as it was read. */
type StateRow = Required<FigureEntity> & Readonly<Record<string, unknown>>;

/** Null where the name names nothing that was ever reported. */
export async function readHistory(
  em: EntityManager,
  { agency, kinds }: Reading,
  figure: string,
): Promise<FigureHistory | null> {
  const [named] = kinds.flatMap((kind) => {
    const key = keyOfName(kind, figure);
    return key ? [{ kind, key }] : [];
  });
  if (!named) return null;
  const { kind, key } = named;
  const rows = (await readRows(em, kind.entity, {
    where: key,
    orderBy: { validFrom: "asc", id: "asc" },
  })) as unknown as StateRow[];
  keepNames(kind.entity, rows);
  const nameOf = await readNames(
    em,
    rows.flatMap(({ actorSubject }) => actorSubject ?? []),
  );
  const newest = rows.at(-1);
  return newest
    ? {
        figure,
        kind: kind.kind,
        code: kind.region && (newest[kind.region] as string | null),
        year: kind.hasYear ? Number(newest["year"]) : null,
        states: rows.map(createStateReading(agency, kind, nameOf)),
      }
    : null;
}

const PROVENANCE = [
  "source",
  "sourceUrl",
  "asOf",
  "methodology",
  "receivedAt",
  "status",
  "revision",
  "simulated",
] as const satisfies readonly (keyof FigureEntity)[];

function createStateReading(
  agency: string,
  { meta, key }: LocatedKind,
  nameOf: NameOf,
): (row: StateRow) => FigureState {
  const others: readonly string[] = [...key, ...LIFE, ...PROVENANCE];
  const names = meta.props.map(({ name }): string => name).filter((name) => !others.includes(name));
  return (row) => ({
    revision: row.revision,
    status: row.status,
    move: row.move,
    reason: row.reason,
    actor: toActor(row, nameOf),
    validFrom: toMoment(row.validFrom),
    validTo: row.validTo === FOREVER ? null : toMoment(row.validTo),
    values: names.map((name): FigureValue => ({ name, value: toText(row[name]) })),
    provenance: reportedProvenance(agency, row),
  });
}

type NameOf = ReadonlyMap<string | null, string>;

const toActor = (row: StateRow, nameOf: NameOf): Actor | null =>
  row.actorRole && {
    role: row.actorRole,
    region: row.actorRegion,
    agency: row.actorAgency,
    name: nameOf.get(row.actorSubject) ?? null,
  };

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
