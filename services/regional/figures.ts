import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { RegionalFiguresInput } from "./figures.input.ts";
import { Statistic } from "./statistic/statistic.entity.ts";
import { findUnknownRegions } from "./statistic/statistic.rule.ts";

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: RegionalFiguresInput,
  kinds: [{ entity: Statistic, list: "statistics", check: findUnknownRegions }],
};
