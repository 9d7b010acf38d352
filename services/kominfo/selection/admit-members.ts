import type { EntityManager } from "@mikro-orm/postgresql";
import type { DecidedFigure } from "../../common/act/perform-act.ts";
import { today } from "../../common/clock.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { COHORT_MEMBERS } from "../cohort/cohort.figures.ts";
import { Confidence } from "../cohort/confidence.ts";
import { MEMBERSHIP_STAGES } from "../membership/membership-stage.figures.ts";
import { MembershipStage, StageEntry } from "../membership/membership-stage.entity.ts";

interface Admission {
  readonly year: number;
  readonly regencyCodes: readonly string[];
  readonly simulated: boolean;
}

/** Makes regencies members of a cohort; whoever has entered no stage yet has now been assessed. */
export async function admitMembers(
  em: EntityManager,
  { year, regencyCodes, simulated }: Admission,
): Promise<readonly DecidedFigure[]> {
  const entered = await readFigures(em, StageEntry, DEFAULT_VIEW, { where: { regencyCode: { $in: regencyCodes } } });
  const underWay = new Set(entered.map(({ regencyCode }) => regencyCode));
  const newcomers = regencyCodes.filter((code) => !underWay.has(code));
  const told = { confidence: Confidence.HIGH, isClaim: false, isWithdrawn: false };
  const day = today();
  const assessed = { stage: MembershipStage.ASSESSMENT, year: Number(day.slice(0, 4)), enteredOn: day };
  return [
    ...regencyCodes.map((regencyCode) => ({
      kind: COHORT_MEMBERS,
      values: { regencyCode, year, ...told },
      simulated,
    })),
    ...newcomers.map((regencyCode) => ({ kind: MEMBERSHIP_STAGES, values: { regencyCode, ...assessed }, simulated })),
  ];
}
