import type { Variables } from "../questions.ts";
import { type Agencies, required } from "./agencies.ts";
import { readTargetsOfProvince } from "./bappenas.ts";
import { readScoresOfProvince } from "./kominfo.ts";
import { groupFigures } from "./figures.ts";
import { progressOf, scoresIn, targetsIn } from "./progress.ts";
import { readProgressRule } from "./provincial.ts";
import { readProvince } from "./regional.ts";

export async function answerProvince(agencies: Agencies, { code, year }: Variables) {
  const [province, known, plan, rule] = await Promise.all([
    agencies.regional.read(readProvince, [code]),
    agencies.kominfo.read(readScoresOfProvince, [code, year]),
    agencies.bappenas.read(readTargetsOfProvince, [code, year]),
    agencies.provincial.read(readProgressRule, [year]),
  ]);
  if (!province) return { province: null };
  const { scores, stages } = required(known, "kominfo");
  const { targets } = required(plan, "bappenas");
  const figuresOf = groupFigures({ scores, targets }, year);
  const regencies = province.regencies.map((regency) => {
    const figures = figuresOf(regency.code);
    return {
      ...regency,
      membership: { stage: stages?.[regency.code] ?? null },
      dimensionScores: scoresIn(figures),
      dimensionTargets: targetsIn(figures),
      progress: progressOf(figures, required(rule, "provincial")),
    };
  });
  return { province: { code: province.code, name: province.name, annual: { regencies } } };
}
