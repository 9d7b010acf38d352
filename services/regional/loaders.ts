import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.js";
import { createProvinceLoader } from "./province/province.loader.js";
import {
  createCodesOfRegionLoader,
  createRegenciesOfProvinceLoader,
  createRegencyLoader,
} from "./regency/regency.loader.js";
import { createStatisticsLoader } from "./statistic/statistic.loader.js";

export const createLoaders = (em: EntityManager) => ({
  codesOfRegion: createCodesOfRegionLoader(em),
  province: createProvinceLoader(em),
  regenciesOfProvince: createRegenciesOfProvinceLoader(em),
  regency: createRegencyLoader(em),
  statistics: createStatisticsLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
