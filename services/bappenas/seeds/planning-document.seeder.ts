import { insertRows } from "../../common/database.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { createRandom } from "../../common/random.ts";
import type { RegionCode } from "../../common/region-code.entity.ts";
import { readCsv, type Seeder, simulatedOn } from "../../common/seeding.ts";
import { PlanningDocument, PlanningDocumentKind } from "../planning-document/planning-document.entity.ts";
import { currentRegencyCodes, currentRegions, DEMONSTRATION_YEARS } from "./demonstration.ts";

const DATA = new URL("data/", import.meta.url);

/** The medium-term plans of the nation; in which document their facts were published is not known. */
export const seedNationalDocuments: Seeder = async ({ em }) => {
  const rows = readCsv<"kind" | "title" | "period_first_year" | "period_last_year">(DATA, "planning_documents");
  await insertRows(
    em,
    PlanningDocument,
    rows.map(({ kind, title, period_first_year, period_last_year }) => ({
      code: `ID-${kind}-${period_first_year}`,
      kind: PlanningDocumentKind[kind as keyof typeof PlanningDocumentKind],
      title,
      regionCode: null,
      periodFirstYear: Number(period_first_year),
      periodLastYear: Number(period_last_year),
      legalBasis: null,
      source: null,
      sourceUrl: null,
      asOf: null,
      receivedAt: new Date(`${period_first_year}-12-31`),
      status: ReportStatus.ACCEPTED,
      revision: 1,
      simulated: false,
    })),
  );
};

/** A medium-term plan for every region, and a plan of each year for every regency. */
export const seedRegionalDocuments: Seeder = async ({ em, register }) => {
  const annual = currentRegencyCodes(register).flatMap((code) =>
    DEMONSTRATION_YEARS.map((year) => toAnnualPlan(code, year)),
  );
  await insertRows(em, PlanningDocument, [...currentRegions(register).map(toMediumTermPlan), ...annual]);
};

export const mediumTermPlanCodeOf = (regencyCode: string): string => `${regencyCode}-RPJMD-${firstYearOf(regencyCode)}`;

export const annualPlanCodeOf = (regencyCode: string, year: number): string => `${regencyCode}-RKPD-${year}`;

/** So that one plan covers all years of the demonstration. */
const firstYearOf = (regionCode: string): number => createRandom("RPJMD", regionCode).pick([2019, 2020, 2021]);

function toMediumTermPlan({ code, provinceCode, validFrom }: RegionCode): PlanningDocument {
  const isNewProvince = provinceCode === null && validFrom !== null;
  const first = isNewProvince ? Number(validFrom.slice(0, 4)) + 1 : firstYearOf(code);
  return {
    code: `${code}-RPJMD-${first}`,
    kind: PlanningDocumentKind.RPJMD,
    title: `Rencana Pembangunan Jangka Menengah Daerah ${first}–${first + 5}`,
    regionCode: code,
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
  periodFirstYear: year,
  periodLastYear: year,
  legalBasis: null,
  ...simulatedOn(`${year}-01-01`),
});
