import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { ListSize, YEARS_AT_MOST } from "../../common/list-size.ts";
import { AnnualArguments, AnnualsArguments, eachInView, inView } from "../annual/annual.input.ts";
import type { Context } from "../loaders.ts";
import { Regency } from "../regency/regency.entity.ts";
import { Province } from "./province.entity.ts";
import { ProvinceArguments } from "./province.input.ts";
import { ProvinceYear, toProvinceYear } from "./province-year.ts";

@Resolver(() => Province)
export class ProvinceResolver {
  @Query(() => Province, { nullable: true, description: "A province by its code; null for an unknown code." })
  province(@Args(() => ProvinceArguments) { code }: ProvinceArguments, @Ctx() { loaders }: Context) {
    return loaders.province.load(code);
  }

  @ListSize(38)
  @Query(() => [Province], { nullable: "itemsAndList", description: "The 38 provinces, by code." })
  provinces(@Ctx() { loaders }: Context): Promise<Province[]> {
    return loaders.provinces();
  }

  @ListSize(38)
  @FieldResolver(() => [Regency], { description: "The regencies that lie in the province today, by code." })
  regencies(@Root() { code }: Province, @Ctx() { loaders }: Context): Promise<readonly Regency[]> {
    return loaders.regenciesOfProvince.load(code);
  }

  @FieldResolver(() => ProvinceYear, { nullable: true, description: "One year of the province." })
  annual(@Root() province: Province, @Args(() => AnnualArguments) args: AnnualArguments): ProvinceYear {
    return toProvinceYear(province, inView(args));
  }

  @ListSize(YEARS_AT_MOST)
  @FieldResolver(() => [ProvinceYear], { nullable: true, description: "Years of the province, oldest first." })
  annuals(@Root() province: Province, @Args(() => AnnualsArguments) args: AnnualsArguments): ProvinceYear[] {
    return eachInView(args).map((year) => toProvinceYear(province, year));
  }
}
