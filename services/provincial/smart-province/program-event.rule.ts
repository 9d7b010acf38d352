import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../common/read.ts";
import { holdingAt } from "../../common/figure/read-figures.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { ProgramEvent } from "./program-event.entity.ts";
import type { ProgramEventInput } from "./program-event.input.ts";

type Counted = Pick<ProgramEvent, "provinceCode" | "kind" | "ordinal">;

const seriesOf = ({ provinceCode, kind }: Counted): string => `${kind} in ${provinceCode}`;

/** A province's events of a kind are counted without a gap, those that are on their way of approval among them. */
export async function findGaps(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const events = rows as readonly ProgramEventInput[];
  const known: readonly Counted[] = await readRows(em, ProgramEvent, {
    fields: ["provinceCode", "kind", "ordinal", "status"],
    where: { provinceCode: { $in: events.map(({ provinceCode }) => provinceCode) }, ...holdingAt(DEFAULT_VIEW) },
  });
  const ordinalsOf = Map.groupBy([...known, ...events], seriesOf);
  return events.map((event) => {
    const free = nextFree(ordinalsOf.get(seriesOf(event)) ?? []);
    return event.ordinal < free ? null : `the next free ordinal of ${seriesOf(event)} is ${free}`;
  });
}

/** The lowest ordinal from 1 up that none of them has. */
function nextFree(counted: readonly Counted[]): number {
  const taken = new Set(counted.map(({ ordinal }) => ordinal));
  let free = 1;
  while (taken.has(free)) free++;
  return free;
}
