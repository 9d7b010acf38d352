import { insertRows } from "../../common/database.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import type { Seeder } from "../../common/seeding.ts";
import { Program, ProgramTarget } from "../program/program.entity.ts";

export const seedPrograms: Seeder = async ({ em }) => {
  await insertRows(em, Program, [
    { code: "SMART_CITY", name: "Gerakan Menuju Smart City", startYear: 2017 },
    { code: "SMART_PROVINCE", name: "Gerakan Menuju Smart Province", startYear: 2022 },
  ]);
  await insertRows(em, ProgramTarget, [
    { programCode: "SMART_CITY", year: 2019, target: 100, ...announcedIn(2017) },
    { programCode: "SMART_PROVINCE", year: 2023, target: 2, ...announcedIn(2022) },
  ]);
};

/** Known without a document that could be named. */
const announcedIn = (year: number) => ({
  source: null,
  sourceUrl: null,
  asOf: null,
  receivedAt: new Date(`${year}-12-31`),
  status: ReportStatus.ACCEPTED,
  revision: 1,
  simulated: false,
});
