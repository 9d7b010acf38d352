import { currentRegencyCodes } from "../../common/demonstration.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { createRandom } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { ProgramAlignment } from "../program-alignment/program-alignment.entity.ts";
import { annualPlanCodeOf, mediumTermPlanCodeOf } from "./planning-document.seeder.ts";

/** All regencies of Bali are members with a masterplan; of others this agency does not know whether there are programs. */
const PROVINCE = "51";
/** As many programs as the demonstration gives a masterplan. */
const PROGRAM_COUNT = 12;
const YEAR = 2024;

export const seedProgramAlignments: Seeder = async ({ em, register }) => {
  const codes = currentRegencyCodes(register).filter((code) => code.startsWith(PROVINCE));
  await insertFigures(em, ProgramAlignment, codes.flatMap(alignmentsOf));
};

function alignmentsOf(regencyCode: string): ProgramAlignment[] {
  const random = createRandom("program alignment", regencyCode);
  const documents = [mediumTermPlanCodeOf(regencyCode), annualPlanCodeOf(regencyCode, YEAR)];
  return Array.from({ length: PROGRAM_COUNT }, (_, index) =>
    documents
      .filter(() => random.chance(0.65))
      .map((documentCode) => ({
        regencyCode,
        ordinal: index + 1,
        documentCode,
        reference: `Halaman ${Math.floor(random.between(40, 300))}`,
        ...simulatedOn(`${YEAR}-01-31`),
      })),
  ).flat();
}
