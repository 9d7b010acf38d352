import type { EntityManager } from "@mikro-orm/postgresql";
import { insertRows } from "../database.ts";
import { type ReadOptions, readRows } from "../read.ts";
import { ReportStatus } from "../graph/report-status.ts";
import { countedStatuses, DEFAULT_VIEW, type View } from "../view.ts";
import { type FigureClass, type FigureEntity, figureKeyOf, FOREVER, LIFE } from "./figure.entity.ts";
import { keepNames } from "./figure-name.ts";

/**
 * The figures as a view sees them: of each the newest state that has come as far as the view asks.
 * `where` may name properties of the figure's key alone: any other can differ between its states.
 */
export async function readFigures<Row extends FigureEntity>(
  em: EntityManager,
  entity: FigureClass<Row>,
  view: View,
  { where, orderBy }: ReadOptions<Row>,
): Promise<Row[]> {
  const rows = await readRows<Row>(em, entity, {
    fields: valueFieldsOf(em, entity),
    where: { ...where, ...seenIn(view) },
    ...(orderBy && { orderBy }),
  });
  keepNames(entity, rows);
  return view.minStatus === ReportStatus.ACCEPTED ? rows : newestOfEach(entity, rows);
}

/** The condition under which a row is a state that a view sees. */
export const seenIn = (view: View) => ({ ...holdingAt(view), status: { $in: countedStatuses(view) } });

/** The condition under which a row holds at the view's moment, whatever its approval. */
export const holdingAt = ({ instant }: Pick<View, "instant">) =>
  instant === "now"
    ? { validTo: FOREVER }
    : { validFrom: { $lte: instant.toISOString() }, validTo: { $gt: instant.toISOString() } };

/** The condition under which a row is an accepted state that holds now. */
export const ACCEPTED_NOW = seenIn(DEFAULT_VIEW);

/** A figure that is being corrected has two states: the accepted one, and the newer on its way. */
function newestOfEach<Row extends FigureEntity>(entity: FigureClass<Row>, rows: readonly Row[]): Row[] {
  const { key } = figureKeyOf(entity);
  const figureOf = (row: Row) => JSON.stringify(key.map((property) => row[property as keyof Row]));
  const isOnItsWay = ({ status }: Row) => status !== ReportStatus.ACCEPTED;
  const onTheirWay = new Set(rows.filter(isOnItsWay).map(figureOf));
  return rows.filter((row) => isOnItsWay(row) || !onTheirWay.has(figureOf(row)));
}

const fields = new WeakMap<object, readonly string[]>();

/** All but those that tell the life of the figure. */
function valueFieldsOf<Row extends FigureEntity>(em: EntityManager, entity: FigureClass<Row>): readonly string[] {
  const meta = em.getMetadata().get(entity);
  const known = fields.get(meta);
  if (known) return known;
  const life: ReadonlySet<string> = new Set(LIFE);
  const found = meta.props.map(({ name }) => name).filter((name) => !life.has(name));
  fields.set(meta, found);
  return found;
}

/** Loads published figures: they hold from the day on which they were received. */
export function insertFigures<Row extends FigureEntity>(
  em: EntityManager,
  entity: FigureClass<Row>,
  rows: readonly Row[],
): Promise<void> {
  const loaded = rows.map((row) => ({ ...row, validFrom: row.receivedAt.toISOString() }));
  return insertRows(em, entity, loaded as readonly Partial<Row>[]);
}
