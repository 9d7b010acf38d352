import type { DatabaseConfig } from "../common/database.js";
import { RegionCode } from "../common/region-code.entity.js";
import { Seeding } from "../common/seeding.js";
import { BudgetLine } from "./budget/budget-line.entity.js";
import { DimensionTarget } from "./dimension-target/dimension-target.entity.js";
import { Indicator } from "./indicator/indicator.entity.js";
import { IndicatorRealization } from "./indicator/indicator-realization.entity.js";
import { IndicatorTarget } from "./indicator/indicator-target.entity.js";
import { Migration20261122054334_initial } from "./migrations/Migration20261122054334_initial.js";
import { PlanningDocument } from "./planning-document/planning-document.entity.js";

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
  migrations: [{ name: "Migration20261122054334_initial", class: Migration20261122054334_initial }],
};
