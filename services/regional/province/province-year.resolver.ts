import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { DigitalServiceSummary, summarizeServices } from "../digital-service/digital-service-summary.ts";
import type { Context } from "../loaders.ts";
import { RegencyYear, toRegencyYear } from "../regency/regency-year.ts";
import { Statistic } from "../statistic/statistic.entity.ts";
import { ProvinceYear } from "./province-year.ts";

@Resolver(() => ProvinceYear)
export class ProvinceYearResolver {
  @ListSize(38)
  @FieldResolver(() => [RegencyYear], { description: "The same year of each regency that lies in the province today." })
  async regencies(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<RegencyYear[]> {
    return (await loaders.regenciesOfProvince.load(key.code)).map((regency) => toRegencyYear(regency, key));
  }

  @ListSize(5)
  @FieldResolver(() => [Statistic], { nullable: true, description: "The statistics published for the year." })
  statistics(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<readonly Statistic[]> {
    return loaders.statistics.load(key);
  }

  @FieldResolver(() => DigitalServiceSummary, {
    nullable: true,
    description: "The digital services that run in the year in the regencies that lie in the province today.",
  })
  async digitalServices(@Root() key: ProvinceYear, @Ctx() { loaders }: Context): Promise<DigitalServiceSummary> {
    const codes = (await loaders.regenciesOfProvince.load(key.code)).map(({ code }) => code);
    const services = await Promise.all(codes.map((code) => loaders.digitalServices({ ...key, code })));
    return summarizeServices(codes, services.flat());
  }
}
