import type { EntityManager } from "@mikro-orm/postgresql";
import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { currentRegencyCodes, currentRegions, DEMONSTRATION_YEARS } from "../../common/demonstration.ts";
import { createRandom } from "../../common/random.ts";
import type { RegionCode } from "../../common/region-code.entity.ts";
import { knownWithoutDocument, readCsv, type Seeder, simulatedOn, toEnum } from "../../common/seeding.ts";
import { PlanningDocument, PlanningDocumentCode } from "../planning-document/planning-document.entity.ts";
import { PlanningDocumentKind } from "../planning-document/planning-document-kind.ts";

const DATA = new URL("data/", import.meta.url);

/** The medium-term plans of the nation; in which document their facts were published is not known. */
export const seedNationalDocuments: Seeder = async ({ em }) => {
  const rows = readCsv<"kind" | "title" | "period_first_year" | "period_last_year">(DATA, "planning_documents");
  await insertDocuments(
    em,
    rows.map(({ kind, title, period_first_year, period_last_year }) => ({
      code: `ID-${kind}-${period_first_year}`,
      kind: toEnum(PlanningDocumentKind, kind),
      title,
      regionCode: null,
      // The long-term plan above them is not among the documents that the hub has.
      parentCode: null,
      periodFirstYear: Number(period_first_year),
      periodLastYear: Number(period_last_year),
      legalBasis: null,
      ...knownWithoutDocument(Number(period_first_year)),
    })),
  );
};

/** A medium-term plan for every region, and a plan of each year for every regency. */
export const seedRegionalDocuments: Seeder = async ({ em, register }) => {
  const annual = currentRegencyCodes(register).flatMap((code) =>
    DEMONSTRATION_YEARS.map((year) => toAnnualPlan(code, year)),
  );
  await insertDocuments(em, [...toMediumTermPlans(currentRegions(register)), ...annual]);
};

async function insertDocuments(em: EntityManager, documents: readonly PlanningDocument[]): Promise<void> {
  await insertRows(
    em,
    PlanningDocumentCode,
    documents.map(({ code }) => ({ code })),
  );
  await insertFigures(em, PlanningDocument, documents);
}

export const mediumTermPlanCodeOf = (regencyCode: string): string => `${regencyCode}-RPJMD-${firstYearOf(regencyCode)}`;

export const annualPlanCodeOf = (regencyCode: string, year: number): string => `${regencyCode}-RKPD-${year}`;

/** So that one plan covers all years of the demonstration. */
const firstYearOf = (regionCode: string): number => createRandom("RPJMD", regionCode).pick([2019, 2020, 2021]);

/** Each below its province's plan, or else the nation's, where it begins in the years of that. */
function toMediumTermPlans(regions: readonly RegionCode[]): PlanningDocument[] {
  const plans = regions.map(toMediumTermPlan);
  const planOf = new Map(plans.map((plan) => [plan.regionCode, plan]));
  return plans.map((plan) => {
    const above = [planOf.get(String(plan.regionCode).slice(0, 2)), ofNation].find(
      (one) => one && one.code !== plan.code && isWithin(one, plan.periodFirstYear),
    );
    return { ...plan, parentCode: above?.code ?? null };
  });
}

const ofNation = { code: "ID-RPJMN-2020", periodFirstYear: 2020, periodLastYear: 2024 };

const isWithin = ({ periodFirstYear, periodLastYear }: typeof ofNation, year: number): boolean =>
  periodFirstYear <= year && year <= periodLastYear;

function toMediumTermPlan({ code, provinceCode, validFrom }: RegionCode): PlanningDocument {
  const isNewProvince = provinceCode === null && validFrom !== null;
  const first = isNewProvince ? Number(validFrom.slice(0, 4)) + 1 : firstYearOf(code);
  return {
    code: `${code}-RPJMD-${first}`,
    kind: PlanningDocumentKind.RPJMD,
    title: `Rencana Pembangunan Jangka Menengah Daerah ${first}–${first + 5}`,
    regionCode: code,
    parentCode: null,
    periodFirstYear: first,
    periodLastYear: first + 5,
    legalBasis: null,
    ...simulatedOn(`${first}-01-01`),
  };
}

const toAnnualPlan = (code: string, year: number): PlanningDocument => ({
  code: annualPlanCodeOf(code, year),
  kind: PlanningDocumentKind.RKPD,
  title: `Rencana Kerja Pemerintah Daerah ${year}`,
  regionCode: code,
  parentCode: mediumTermPlanCodeOf(code),
  periodFirstYear: year,
  periodLastYear: year,
  legalBasis: null,
  ...simulatedOn(`${year}-01-01`),
});
