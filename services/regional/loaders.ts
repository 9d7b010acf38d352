import type { EntityManager } from "@mikro-orm/postgresql";
import { createOnce } from "../common/create-loader.ts";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createDigitalServicesLoader } from "./digital-service/digital-service.loader.ts";
import {
  createIctInfrastructureLoader,
  createNetizenProfileLoader,
  createProfilePointsLoader,
} from "./profile/profile.loader.ts";
import { createProvinceLoader, readProvinces } from "./province/province.loader.ts";
import {
  createCodesOfRegionLoader,
  createRegenciesOfProvinceLoader,
  createRegencyLoader,
} from "./regency/regency.loader.ts";
import { createStatisticsLoader } from "./statistic/statistic.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  codesOfRegion: createCodesOfRegionLoader(em),
  digitalServices: createDigitalServicesLoader(em),
  ictInfrastructure: createIctInfrastructureLoader(em),
  netizenProfile: createNetizenProfileLoader(em),
  profilePoints: createProfilePointsLoader(em),
  province: createProvinceLoader(em),
  provinces: createOnce(() => readProvinces(em)),
  regenciesOfProvince: createRegenciesOfProvinceLoader(em),
  regency: createRegencyLoader(em),
  statistics: createStatisticsLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
