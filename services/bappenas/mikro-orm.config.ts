import type { DatabaseConfig } from "../common/database.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
import { Migration20261122064125_initial } from "./migrations/Migration20261122064125_initial.ts";
import { BudgetLine } from "./budget/budget-line.entity.ts";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.ts";
import { Indicator } from "./indicator/indicator.entity.ts";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.ts";
import { IndicatorTarget } from "./indicator/indicator-target.entity.ts";
import { PlanningDocument } from "./planning-document/planning-document.entity.ts";

export const database: DatabaseConfig = {
  entities: [
    BudgetLine,
    DimensionTarget,
    Indicator,
    IndicatorRealization,
    IndicatorTarget,
    PlanningDocument,
    RegionCode,
    Seeding,
  ],
  migrations: [{ name: "Migration20261122064125_initial", class: Migration20261122064125_initial }],
};
