import { createFigureCountsResolver } from "../common/graph/figure-counts.js";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.js";
import type { SubgraphDefinition } from "../common/subgraph.js";
import { AGENCY } from "./agency.js";
import { type Context, createLoaders } from "./loaders.js";
import { database } from "./mikro-orm.config.js";
import { NationYear } from "./nation/nation.js";
import { resolveNationYearReference } from "./nation/nation.reference.js";
import { NationResolver, NationYearResolver } from "./nation/nation.resolver.js";
import { Province } from "./province/province.entity.js";
import { resolveProvinceReference, resolveProvinceYearReference } from "./province/province.reference.js";
import { ProvinceResolver } from "./province/province.resolver.js";
import { ProvinceYear } from "./province/province-year.js";
import { ProvinceYearResolver } from "./province/province-year.resolver.js";
import { Regency } from "./regency/regency.entity.js";
import { resolveRegencyReference, resolveRegencyYearReference } from "./regency/regency.reference.js";
import { RegencyResolver } from "./regency/regency.resolver.js";
import { RegencyYear } from "./regency/regency-year.js";
import { RegencyYearResolver } from "./regency/regency-year.resolver.js";
import { seedRegister } from "./seeds/register.seeder.js";
import { seedStatistics } from "./seeds/statistic.seeder.js";
import { Statistic } from "./statistic/statistic.entity.js";
import { StatisticResolver } from "./statistic/statistic.resolver.js";
import { ViewerResolver } from "./viewer/viewer.resolver.js";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  createLoaders,
  resolvers: [
    ProvinceResolver,
    ProvinceYearResolver,
    RegencyResolver,
    RegencyYearResolver,
    NationResolver,
    NationYearResolver,
    StatisticResolver,
    ViewerResolver,
    createFigureCountsResolver(AGENCY, [Statistic]),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [Province, resolveProvinceReference],
    [ProvinceYear, resolveProvinceYearReference],
    [Regency, resolveRegencyReference],
    [RegencyYear, resolveRegencyYearReference],
    [NationYear, resolveNationYearReference],
  ]),
  seeders: { REAL: [seedRegister, seedStatistics], DEMONSTRATION: [] },
};
