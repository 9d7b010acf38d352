import type { ClassType } from "type-graphql";
import { createFigureHistoryResolver } from "./figure-history.resolver.ts";
import { type AgencyFigures, createFigureMutations } from "./figure.resolver.ts";
import { createPendingFiguresResolver } from "./pending-figures.resolver.ts";
import { createReportingResolvers, type YearClasses } from "./reporting.resolver.ts";

/** All by which an agency's figures live and are followed: mutations, reporting, history, and what waits. */
export const createFigureResolvers = (figures: AgencyFigures, years: YearClasses): readonly ClassType[] => [
  ...createFigureMutations(figures),
  ...createReportingResolvers(figures, years),
  createFigureHistoryResolver(figures),
  createPendingFiguresResolver(figures),
];
