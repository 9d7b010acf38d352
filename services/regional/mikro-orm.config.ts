import type { DatabaseConfig } from "../common/database.js";
import { RegionCode } from "../common/region-code.entity.js";
import { Seeding } from "../common/seeding.js";
import { Migration20261122054809_initial } from "./migrations/Migration20261122054809_initial.js";
import { Province } from "./province/province.entity.js";
import { Regency } from "./regency/regency.entity.js";
import { Statistic } from "./statistic/statistic.entity.js";

export const database: DatabaseConfig = {
  entities: [Province, Regency, RegionCode, Seeding, Statistic],
  migrations: [{ name: "Migration20261122054809_initial", class: Migration20261122054809_initial }],
};
