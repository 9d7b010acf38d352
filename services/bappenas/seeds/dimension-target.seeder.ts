import { insertFigures } from "../../common/figure/read-figures.ts";
import { currentRegencyCodes, DEMONSTRATION_YEARS } from "../../common/demonstration.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { createRandom } from "../../common/random.ts";
import { round } from "../../common/round.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { DimensionTarget } from "../dimension-target/dimension-target.entity.ts";
import { mediumTermPlanCodeOf } from "./planning-document.seeder.ts";

/** Targets of planners who do not know the scores: some are easy, some out of reach; a few regencies set none. */
export const seedDimensionTargets: Seeder = async ({ em, register }) => {
  await insertFigures(em, DimensionTarget, currentRegencyCodes(register).flatMap(targetsOf));
};

function targetsOf(regencyCode: string): DimensionTarget[] {
  const random = createRandom("dimension targets", regencyCode);
  if (!random.chance(0.95)) return [];
  const documentCode = mediumTermPlanCodeOf(regencyCode);
  const ambition = random.between(2.6, 3.1);
  return DIMENSIONS.flatMap((dimension) => {
    const first = ambition + random.between(-0.12, 0.12);
    const rise = random.between(0.05, 0.11);
    return DEMONSTRATION_YEARS.map((year, index) => ({
      regencyCode,
      year,
      dimension,
      target: round(first + index * rise),
      documentCode,
      ...simulatedOn(`${year}-01-01`),
    }));
  });
}
