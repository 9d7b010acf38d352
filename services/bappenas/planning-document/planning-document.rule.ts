import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { NATION } from "../../common/region-code.entity.ts";
import { PlanningDocumentKind } from "./planning-document.entity.ts";
import type { PlanningDocumentInput } from "./planning-document.input.ts";

/** An office, of which the other kinds are, can be the nation's or a region's. */
const OF_NATION: readonly PlanningDocumentKind[] = [PlanningDocumentKind.RPJPN, PlanningDocumentKind.RPJMN];
const OF_REGION: readonly PlanningDocumentKind[] = [
  PlanningDocumentKind.RPJPD,
  PlanningDocumentKind.RPJMD,
  PlanningDocumentKind.RKPD,
];

/** Documents whose code, kind, region and period contradict each other. */
export const findContradictory = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly PlanningDocumentInput[]).map(whyContradictory));

export function whyContradictory(document: PlanningDocumentInput): string | null {
  const { code, kind, regionCode, periodFirstYear, periodLastYear } = document;
  if (OF_NATION.includes(kind) && regionCode != null) {
    return `${kind} is the nation's; leave out regionCode ${regionCode}, or correct kind`;
  }
  if (OF_REGION.includes(kind) && regionCode == null) {
    return `${kind} is a province's or a regency's; give its regionCode, or correct kind`;
  }
  const told = `${regionCode ?? NATION}-${kind}-${periodFirstYear}`;
  if (code !== told) return `by its region, kind and first year its code is ${told}, not ${code}; correct one of them`;
  return periodFirstYear > periodLastYear
    ? `${code} ends in ${periodLastYear}, before its periodFirstYear ${periodFirstYear}; correct one of them`
    : null;
}
