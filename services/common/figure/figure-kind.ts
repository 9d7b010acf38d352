import type { EntityManager, EntityMetadata } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import type { Step } from "./approval-path.ts";
import { type FigureClass, type FigureKey, figureKeyOf, REGIONS } from "./figure.entity.ts";
import type { FigureInput } from "./report-figures.input.ts";

/** A kind of figure that an agency holds, with the agency's own rules for it. */
export interface FigureKind {
  readonly entity: FigureClass;
  /** The list of the agency's report input that takes figures of this kind; nothing where acts alone write them. */
  readonly list?: string;
  /** Its way of approval, until somebody changes it in the database; empty where acts alone write them. */
  readonly approval: readonly Step[];
  /** Until when it is due, until somebody changes it in the database; nothing where it is no report of a year. */
  readonly duty?: Duty;
  /**
   * The entity that holds the names of figures to which others refer, and the property that has the name: a new
   * figure brings its own.
   */
  readonly names?: { readonly property: string; readonly entity: new () => object };
  /**
   * What the agency finds wrong with values that are well-formed, row by row; null for nothing.
   * Whether the regency and whatever else a row names exist has been checked.
   */
  readonly check?: (em: EntityManager, rows: readonly FigureInput[]) => Promise<readonly (string | null)[]>;
  /** What follows when figures of this kind have been accepted, in the same transaction. */
  readonly onAccepted?: (em: EntityManager, accepted: AcceptedFigures) => Promise<void>;
  /** Of the regions given those that owe figures of this kind for a year; all of them if left out. */
  readonly expectedOf?: (em: EntityManager, asked: ExpectedOf) => Promise<readonly string[]>;
}

/** Of which years figures are due, until when, and how many. */
export interface Duty {
  readonly years: readonly number[];
  readonly dueOn: (year: number) => string;
  /** How many figures of a region make the report whole. */
  readonly figureCount: number;
}

/** The years for which the hub comes with duties; those of later years are added to the table as they are set. */
export const YEARS_WITH_DUTIES: readonly number[] = [2022, 2023, 2024, 2025, 2026];

export interface AcceptedFigures {
  /** The keys of the figures, by the properties of their entity. */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  /** From when the accepted states hold. */
  readonly instant: string;
  /** Who accepted them. */
  readonly actor: Actor;
}

export interface ExpectedOf {
  readonly codes: readonly string[];
  readonly year: number;
  /** The moment as of which it is asked. */
  readonly instant: Date | "now";
}

/** A kind with its columns, as approval and reporting need to know them. */
export interface LocatedKind extends FigureKind {
  readonly kind: string;
  readonly key: readonly string[];
  readonly meta: EntityMetadata;
  /** The property that holds its region; null for a kind of no region. */
  readonly region: "regencyCode" | "provinceCode" | "regionCode" | null;
  /** Whether its figures are of a year. */
  readonly hasYear: boolean;
}

export function locateKind(em: EntityManager, kind: FigureKind): LocatedKind {
  const meta = em.getMetadata().get(kind.entity);
  const has = (property: string) => meta.props.some(({ name }) => name === property);
  return {
    ...kind,
    ...figureKeyOf(kind.entity),
    meta,
    region: REGIONS.find(has) ?? null,
    hasYear: has("year"),
  };
}

export const locateKinds = (em: EntityManager, kinds: readonly FigureKind[]): readonly LocatedKind[] =>
  kinds.map((kind) => locateKind(em, kind));

/** A figure's name, the same in every state of its life: `BUDGET_LINE/51.03/2024/APBD_REGENCY`. */
export const nameFigure = ({ kind, key }: FigureKey, row: Readonly<Record<string, unknown>>): string =>
  [kind, ...key.map((property) => String(row[property]))].join("/");

/** The key of the figure that a name names; null where it names none of this kind. */
export function keyOfName({ kind, key, meta }: LocatedKind, name: string): Record<string, unknown> | null {
  const [first, ...parts] = name.split("/");
  if (first !== kind || parts.length !== key.length) return null;
  const entries = key.map((property, index) => {
    const { columnTypes } = meta.properties[property as never] as { columnTypes: string[] };
    const part = parts[index] ?? "";
    return [property, columnTypes[0]?.startsWith("int") ? toInteger(part) : part] as const;
  });
  return entries.some(([, value]) => value === null) ? null : Object.fromEntries(entries);
}

/** As a name writes it: one figure has one name. */
const toInteger = (text: string): number | null => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null);

/** The column that holds a property. */
export const columnOf = ({ meta }: LocatedKind, property: string): string =>
  (meta.properties[property as never] as { fieldNames: string[] }).fieldNames[0] ?? property;
