import { type FigureClass, type FigureEntity, type FigureKey, figureKeyOf } from "./figure.entity.ts";
import { nameFigure } from "./figure-kind.ts";

/** Where a row keeps of which figure it is a state. A copy by `...` keeps it, too. */
const KEY = Symbol("figure");

type Named = Readonly<Record<string, unknown>> & { readonly [KEY]?: FigureKey };

/** Lets the rows tell the names of their figures. */
export function keepNames<Row extends FigureEntity>(entity: FigureClass<Row>, rows: readonly Row[]): void {
  const key = figureKeyOf(entity);
  for (const row of rows) (row as { [KEY]?: FigureKey })[KEY] = key;
}

/** The name of the figure of which a row is a state; null for a row that was read as none. */
export function figureNameOf(row: object): string | null {
  const { [KEY]: key } = row as Named;
  return key ? nameFigure(key, row as Named) : null;
}
