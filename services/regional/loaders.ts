import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createProvinceLoader } from "./province/province.loader.ts";
import {
  createCodesOfRegionLoader,
  createRegenciesOfProvinceLoader,
  createRegencyLoader,
} from "./regency/regency.loader.ts";
import { createStatisticsLoader } from "./statistic/statistic.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  codesOfRegion: createCodesOfRegionLoader(em),
  province: createProvinceLoader(em),
  regenciesOfProvince: createRegenciesOfProvinceLoader(em),
  regency: createRegencyLoader(em),
  statistics: createStatisticsLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
