import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { type Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { simulatedOn } from "../../common/seeding.ts";
import type { RegencyYear } from "../regency-year/regency-year.ts";
import type { ProgressRule } from "./progress-rule.entity.ts";

export const RULE: ProgressRule = {
  version: 1,
  knownSince: new Date("2017-01-01"),
  fromYear: 2017,
  atRiskShare: 0.1,
  steadyWithin: 0.05,
  methodology: "",
};

export const SIMULATED: Provenance = reportedProvenance("kominfo", simulatedOn("2023-12-31"));

export const REAL: Provenance = { ...SIMULATED, simulated: false, status: ReportStatus.VERIFIED, asOf: "2023-12-04" };

interface Marks {
  readonly score?: number | null;
  readonly previousScore?: number | null;
  readonly target?: number | null;
  readonly scoreIs?: Provenance;
  readonly targetIs?: Provenance;
}

/** A regency's year whose six dimensions have the same marks; a mark that is left out is not known. */
export function regencyYear(code: string, { score, previousScore, target, scoreIs, targetIs }: Marks): RegencyYear {
  const known = <Mark>(mark: number | null | undefined, row: Mark) => (mark == null ? [] : [row]);
  return {
    code,
    year: 2023,
    view: "now/ACCEPTED/CURRENT",
    dimensionScores: DIMENSIONS.flatMap((dimension) =>
      known(score, {
        dimension,
        score: Number(score),
        previousScore: previousScore ?? null,
        provenance: scoreIs ?? SIMULATED,
      }),
    ),
    dimensionTargets: DIMENSIONS.flatMap((dimension) =>
      known(target, { dimension, target: Number(target), provenance: targetIs ?? SIMULATED }),
    ),
  };
}
