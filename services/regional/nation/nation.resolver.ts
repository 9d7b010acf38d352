import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { ListSize, YEARS_AT_MOST } from "../../common/list-size.ts";
import { NATION } from "../../common/region-code.entity.ts";
import { AnnualArguments, AnnualsArguments, eachInView, inView } from "../annual/annual.input.ts";
import type { Context } from "../loaders.ts";
import { ProvinceYear, toProvinceYear } from "../province/province-year.ts";
import { Statistic } from "../statistic/statistic.entity.ts";
import { Nation, NationYear } from "./nation.ts";

@Resolver(() => Nation)
export class NationResolver {
  @Query(() => Nation, { nullable: true, description: "The way to the figures of all provinces together." })
  async nation(@Ctx() { loaders }: Context): Promise<Nation> {
    // Without its provinces the nation has nothing to tell: it is away when they are.
    await loaders.provinces();
    return { name: "Indonesia" };
  }

  @FieldResolver(() => NationYear, { nullable: true, description: "One year of the nation." })
  annual(@Args(() => AnnualArguments) args: AnnualArguments): NationYear {
    return inView(args);
  }

  @ListSize(YEARS_AT_MOST)
  @FieldResolver(() => [NationYear], { nullable: true, description: "Years of the nation, oldest first." })
  annuals(@Args(() => AnnualsArguments) args: AnnualsArguments): NationYear[] {
    return eachInView(args);
  }
}

@Resolver(() => NationYear)
export class NationYearResolver {
  @ListSize(38)
  @FieldResolver(() => [ProvinceYear], { description: "The same year of each province, by code." })
  async provinces(@Root() key: NationYear, @Ctx() { loaders }: Context): Promise<ProvinceYear[]> {
    return (await loaders.provinces()).map((province) => toProvinceYear(province, key));
  }

  @ListSize(5)
  @FieldResolver(() => [Statistic], { nullable: true, description: "The statistics published for the year." })
  statistics(@Root() { year, view }: NationYear, @Ctx() { loaders }: Context): Promise<readonly Statistic[]> {
    return loaders.statistics.load({ code: NATION, year, view });
  }
}
