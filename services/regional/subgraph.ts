import { entitiesOf } from "../common/figure/figure.resolver.ts";
import { createFigureResolvers } from "../common/figure/figure-resolvers.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { DigitalServiceResolver } from "./digital-service/digital-service.resolver.ts";
import { FIGURES } from "./figures.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { database } from "./mikro-orm.config.ts";
import { NationYear } from "./nation/nation.ts";
import { resolveNationYearReference } from "./nation/nation.reference.ts";
import { NationResolver, NationYearResolver } from "./nation/nation.resolver.ts";
import {
  IctInfrastructureResolver,
  NetizenProfileResolver,
  ProfilePointResolver,
  RegencyProfileResolver,
} from "./profile/profile.resolver.ts";
import { Province } from "./province/province.entity.ts";
import { resolveProvinceReference, resolveProvinceYearReference } from "./province/province.reference.ts";
import { ProvinceResolver } from "./province/province.resolver.ts";
import { ProvinceYear } from "./province/province-year.ts";
import { ProvinceYearResolver } from "./province/province-year.resolver.ts";
import { Regency } from "./regency/regency.entity.ts";
import { resolveRegencyReference, resolveRegencyYearReference } from "./regency/regency.reference.ts";
import { RegencyResolver } from "./regency/regency.resolver.ts";
import { RegencyYear } from "./regency/regency-year.ts";
import { RegencyYearResolver } from "./regency/regency-year.resolver.ts";
import { seedProfiles } from "./seeds/profile.seeder.ts";
import { seedRegister } from "./seeds/register.seeder.ts";
import { seedStatistics } from "./seeds/statistic.seeder.ts";
import { StatisticResolver } from "./statistic/statistic.resolver.ts";
import { ViewerResolver } from "./viewer/viewer.resolver.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  figures: FIGURES.kinds,
  createLoaders,
  resolvers: [
    DigitalServiceResolver,
    IctInfrastructureResolver,
    NetizenProfileResolver,
    ProfilePointResolver,
    ProvinceResolver,
    ProvinceYearResolver,
    RegencyProfileResolver,
    RegencyResolver,
    RegencyYearResolver,
    NationResolver,
    NationYearResolver,
    StatisticResolver,
    ViewerResolver,
    createFigureCountsResolver(AGENCY, entitiesOf(FIGURES)),
    ...createFigureResolvers(FIGURES, { RegencyYear, ProvinceYear, NationYear }),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [Province, resolveProvinceReference],
    [ProvinceYear, resolveProvinceYearReference],
    [Regency, resolveRegencyReference],
    [RegencyYear, resolveRegencyYearReference],
    [NationYear, resolveNationYearReference],
  ]),
  seeders: { REAL: [seedRegister, seedStatistics], DEMONSTRATION: [seedProfiles] },
};
