import { ownedByMinistry } from "../common/figure/approval-path.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { RegionalFiguresInput } from "./figures.input.ts";
import { Statistic } from "./statistic/statistic.entity.ts";
import { findUnknownRegions } from "./statistic/statistic.rule.ts";

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: RegionalFiguresInput,
  kinds: [
    {
      entity: Statistic,
      list: "statistics",
      approval: ownedByMinistry(AGENCY),
      // The hub's own: no agency has published such a day. Four are area and population, in all and by sex; of other
      // years it is not known how many are owed.
      duty: { years: [2024], dueOn: (year) => `${year + 1}-06-30`, figureCount: 4 },
      check: findUnknownRegions,
    },
  ],
};
