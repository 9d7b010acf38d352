import { readRows } from "../../common/read.ts";
import type { FigureClass, FigureEntity } from "../../common/figure/figure.entity.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { holdingAt } from "../../common/figure/read-figures.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";

/** The database counts rows of a province without a gap. */
export const Counted = (table: string, column: "ordinal" | "version"): ClassDecorator =>
  RowTrigger(
    `create trigger "${table}_counted" after insert on "${table}" for each row when (new.move = 'REPORT') execute function check_counted('${column}')`,
  );

type Row = Readonly<Record<string, unknown>>;

/**
 * A province's figures of a kind are counted without a gap, those that are on their way of approval among them.
 * @param property that counts
 * @param seriesOf names what is counted by itself: `MOU in 51`
 */
export function findGapsIn<Entity extends FigureEntity & { readonly provinceCode: string }>(
  entity: FigureClass<Entity>,
  property: keyof Entity & string,
  seriesOf: (row: Row) => string,
  fields: readonly (keyof Entity & string)[] = [],
): NonNullable<FigureKind["check"]> {
  return async (em, inputs) => {
    const rows = inputs as unknown as readonly Row[];
    const known = (await readRows<Entity>(em, entity, {
      fields: ["provinceCode", property, "status", ...fields],
      where: { provinceCode: { $in: rows.map((row) => row["provinceCode"]) }, ...holdingAt(DEFAULT_VIEW) } as never,
    })) as unknown as readonly Row[];
    const series = Map.groupBy([...known, ...rows], seriesOf);
    return rows.map((row) => {
      const free = nextFree((series.get(seriesOf(row)) ?? []).map((one) => Number(one[property])));
      return Number(row[property]) < free ? null : `the next free ${property} of ${seriesOf(row)} is ${free}`;
    });
  };
}

/** The lowest number from 1 up that none of them has. */
function nextFree(numbers: readonly number[]): number {
  const taken = new Set(numbers);
  let free = 1;
  while (taken.has(free)) free++;
  return free;
}
