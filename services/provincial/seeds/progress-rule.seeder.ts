import { insertRows } from "../../common/database.ts";
import type { Seeder } from "../../common/seeding.ts";
import { ProgressRule } from "../progress/progress-rule.entity.ts";

/** From the first year of the programs. */
export const seedProgressRules: Seeder = async ({ em }) => {
  await insertRows(em, ProgressRule, [
    {
      version: 1,
      fromYear: 2017,
      knownSince: new Date("2017-01-01"),
      atRiskShare: 0.1,
      steadyWithin: 0.05,
      methodology:
        "Simpul's own: Kominfo publishes none. ON_TRACK: the score reaches the target. AT_RISK: short by at most 10 % of the target. OFF_TRACK: short by more. STEADY: within 0.05 of the score of the year before.",
    },
  ]);
};
