import { ownedByMinistry, reportedByRegency } from "../common/figure/approval-path.ts";
import { YEARS_WITH_DUTIES } from "../common/figure/figure-kind.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { BudgetAllocation } from "./budget/budget-allocation.entity.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.ts";
import { BappenasFiguresInput } from "./figures.input.ts";
import { Indicator, IndicatorCode } from "./indicator/indicator.entity.ts";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.ts";
import { findStatistics } from "./indicator/indicator-realization.rule.ts";
import { IndicatorTarget } from "./indicator/indicator-target.entity.ts";
import { findBaseless } from "./indicator/indicator-target.rule.ts";
import { Partnership, PartnershipCode } from "./partnership/partnership.entity.ts";
import { PartnershipMilestone } from "./partnership/partnership-milestone.entity.ts";
import { PartnershipPartner } from "./partnership/partnership-partner.entity.ts";
import { findContradictory as findContradictoryPartnerships } from "./partnership/partnership.rule.ts";
import { PlanningDocument, PlanningDocumentCode } from "./planning-document/planning-document.entity.ts";
import { findContradictory } from "./planning-document/planning-document.rule.ts";
import { ProgramAlignment } from "./program-alignment/program-alignment.entity.ts";
import { findMisaligned } from "./program-alignment/program-alignment.rule.ts";

/** The hub's own: no agency has published such days. Targets stand when their year begins, results follow it. */
const RESULTS = { years: YEARS_WITH_DUTIES, dueOn: (year: number) => `${year + 1}-03-31` };

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: BappenasFiguresInput,
  kinds: [
    { entity: BudgetAllocation, list: "budgetAllocations", approval: reportedByRegency(AGENCY) },
    {
      entity: BudgetLine,
      list: "budgetLines",
      approval: reportedByRegency(AGENCY),
      duty: { ...RESULTS, figureCount: 1 },
    },
    {
      entity: DimensionTarget,
      list: "dimensionTargets",
      approval: ownedByMinistry(AGENCY),
      duty: { years: YEARS_WITH_DUTIES, dueOn: (year) => `${year}-01-31`, figureCount: 6 },
    },
    {
      entity: Indicator,
      list: "indicators",
      approval: ownedByMinistry(AGENCY),
      names: { property: "code", entity: IndicatorCode },
    },
    {
      entity: IndicatorRealization,
      list: "indicatorRealizations",
      approval: reportedByRegency(AGENCY),
      duty: { ...RESULTS, figureCount: 1 },
      check: findStatistics,
    },
    {
      entity: IndicatorTarget,
      list: "indicatorTargets",
      approval: ownedByMinistry(AGENCY),
      check: findBaseless,
    },
    // A way of approval is a kind's, not a region's: those of provinces and of regencies have one, through the ministry.
    {
      entity: Partnership,
      list: "partnerships",
      approval: ownedByMinistry(AGENCY),
      names: { property: "code", entity: PartnershipCode },
      check: findContradictoryPartnerships,
    },
    { entity: PartnershipMilestone, list: "partnershipMilestones", approval: ownedByMinistry(AGENCY) },
    { entity: PartnershipPartner, list: "partnershipPartners", approval: ownedByMinistry(AGENCY) },
    {
      entity: PlanningDocument,
      list: "planningDocuments",
      approval: ownedByMinistry(AGENCY),
      names: { property: "code", entity: PlanningDocumentCode },
      check: findContradictory,
    },
    {
      entity: ProgramAlignment,
      list: "programAlignments",
      approval: reportedByRegency(AGENCY),
      check: findMisaligned,
    },
  ],
};
