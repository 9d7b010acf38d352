import { insertRows } from "../database.ts";
import type { Seeder } from "../seeding.ts";
import { ReportingDuty } from "./reporting-duty.entity.ts";

interface Duty {
  readonly dueOn: (year: number) => string;
  /** How many figures of a region make the report whole. */
  readonly figureCount: number;
}

/** The years for which duties are known; those of later years are added to the table as they are set. */
const YEARS = [2022, 2023, 2024, 2025, 2026];

/** Loads until when figures are due, by kind. */
export const seedReportingDuties =
  (duties: Readonly<Record<string, Duty>>): Seeder =>
  ({ em }) =>
    insertRows(
      em,
      ReportingDuty,
      Object.entries(duties).flatMap(([kind, { dueOn, figureCount }]) =>
        YEARS.map((year) => ({ kind, year, dueOn: dueOn(year), figureCount })),
      ),
    );
