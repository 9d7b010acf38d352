import type { ClassType } from "type-graphql";
import { createAuditLogResolver } from "../audit/audit-log.resolver.ts";
import { createFigureHistoryResolver } from "./figure-history.resolver.ts";
import { type AgencyFigures, createFigureMutations } from "./figure.resolver.ts";
import { createPendingFiguresResolver } from "./pending-figures.resolver.ts";
import { createReportingResolvers, type YearClasses } from "./reporting.resolver.ts";

/** All by which an agency's figures live and are followed: mutations, reporting, history, what waits, and the audit log. */
export const createFigureResolvers = (figures: AgencyFigures, years: YearClasses): readonly ClassType[] => [
  ...createFigureMutations(figures),
  ...createReportingResolvers(figures, years),
  createFigureHistoryResolver(figures),
  createPendingFiguresResolver(figures),
  createAuditLogResolver(figures.agency),
];
