import type { DatabaseConfig } from "../common/database.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
import { Migration20261122054809_initial } from "./migrations/Migration20261122054809_initial.ts";
import { Province } from "./province/province.entity.ts";
import { Regency } from "./regency/regency.entity.ts";
import { Statistic } from "./statistic/statistic.entity.ts";

export const database: DatabaseConfig = {
  entities: [Province, Regency, RegionCode, Seeding, Statistic],
  migrations: [{ name: "Migration20261122054809_initial", class: Migration20261122054809_initial }],
};
