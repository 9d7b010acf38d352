import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.ts";
import { BappenasFiguresInput } from "./figures.input.ts";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.ts";
import { findStatistics } from "./indicator/indicator-realization.rule.ts";
import { IndicatorTarget } from "./indicator/indicator-target.entity.ts";
import { PlanningDocument, PlanningDocumentCode } from "./planning-document/planning-document.entity.ts";

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: BappenasFiguresInput,
  kinds: [
    { entity: BudgetLine, list: "budgetLines" },
    { entity: DimensionTarget, list: "dimensionTargets" },
    { entity: IndicatorRealization, list: "indicatorRealizations", check: findStatistics },
    { entity: IndicatorTarget, list: "indicatorTargets" },
    { entity: PlanningDocument, list: "planningDocuments", names: { property: "code", entity: PlanningDocumentCode } },
  ],
};
