import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { knownWithoutDocument, type Seeder } from "../../common/seeding.ts";
import { Program, ProgramTarget } from "../program/program.entity.ts";

export const seedPrograms: Seeder = async ({ em }) => {
  await insertRows(em, Program, [
    { code: "SMART_CITY", name: "Gerakan Menuju Smart City", startYear: 2017 },
    { code: "SMART_PROVINCE", name: "Gerakan Menuju Smart Province", startYear: 2022 },
  ]);
  await insertFigures(em, ProgramTarget, [
    { programCode: "SMART_CITY", year: 2019, target: 100, ...knownWithoutDocument(2017) },
    { programCode: "SMART_PROVINCE", year: 2023, target: 2, ...knownWithoutDocument(2022) },
  ]);
};
