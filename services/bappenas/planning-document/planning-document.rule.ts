import type { EntityManager } from "@mikro-orm/postgresql";
import { readFigures } from "../../common/figure/read-figures.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { NATION } from "../../common/region-code.entity.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { PlanningDocument } from "./planning-document.entity.ts";
import type { PlanningDocumentInput } from "./planning-document.input.ts";
import { codesAbove, PlanningDocumentKind } from "./planning-document-kind.ts";

/** An office, of which the other kinds are, can be the nation's or a region's. */
const OF_NATION: readonly PlanningDocumentKind[] = [PlanningDocumentKind.RPJPN, PlanningDocumentKind.RPJMN];
const OF_REGION: readonly PlanningDocumentKind[] = [
  PlanningDocumentKind.RPJPD,
  PlanningDocumentKind.RPJMD,
  PlanningDocumentKind.RKPD,
];

/** Documents whose code, kind, region and period contradict each other, or stand where they cannot in the chain. */
export async function findContradictory(
  em: EntityManager,
  rows: readonly FigureInput[],
): Promise<readonly (string | null)[]> {
  const documents = rows as readonly PlanningDocumentInput[];
  const codes = documents.map(({ code }) => code);
  const [parents, children] = await Promise.all([
    readNewest(em, { code: { $in: documents.flatMap(({ parentCode }) => parentCode ?? []) } }),
    readNewest(em, { parentCode: { $in: codes } }),
  ]);
  const parentOf = new Map(parents.map((parent) => [parent.code, parent]));
  const childrenOf = Map.groupBy(children, ({ parentCode }) => parentCode);
  return documents.map(
    (document) =>
      whyContradictory(document) ??
      whyMisplaced(document, parentOf.get(document.parentCode ?? "") ?? null) ??
      whyLeft(document, childrenOf.get(document.code) ?? []),
  );
}

/** Those that are on their way of approval among them, where the actor sees them. */
const readNewest = (em: EntityManager, where: object): Promise<PlanningDocument[]> =>
  readFigures(em, PlanningDocument, { ...DEFAULT_VIEW, minStatus: ReportStatus.DRAFT }, { where });

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

type Period = Pick<PlanningDocument, "code" | "periodFirstYear" | "periodLastYear">;

/** @param parent the document that it names; null where none of its states is known */
export function whyMisplaced(document: PlanningDocumentInput, parent: Period | null): string | null {
  const { code, parentCode } = document;
  if (parentCode == null) return null;
  const possible = codesAbove(document);
  if (!possible.some((beginning) => parentCode.startsWith(`${beginning}-`))) {
    const known = possible.map((beginning) => `${beginning}-…`).join(" or ") || "nothing";
    return `${code} carries out ${known}, not ${parentCode}; correct parentCode, or leave it out`;
  }
  return parent && whyOutside(document, parent);
}

/** Documents that carry this one out cannot begin when it is not in force. */
export function whyLeft(document: PlanningDocumentInput, children: readonly Period[]): string | null {
  const child = children.find(({ periodFirstYear }) => !isInForce(document, periodFirstYear));
  return child ? whyOutside(child, document) : null;
}

const isInForce = ({ periodFirstYear, periodLastYear }: Omit<Period, "code">, year: number): boolean =>
  periodFirstYear <= year && year <= periodLastYear;

function whyOutside({ code, periodFirstYear: year }: Omit<Period, "periodLastYear">, parent: Period): string | null {
  if (isInForce(parent, year)) return null;
  const period = `${parent.periodFirstYear}–${parent.periodLastYear}`;
  return `${code} begins in ${year}, and ${parent.code} above it is of ${period}; correct the period, or parentCode`;
}
