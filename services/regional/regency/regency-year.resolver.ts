import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { RegencyProfile, toProfile } from "../profile/profile.ts";
import { Statistic } from "../statistic/statistic.entity.ts";
import { RegencyYear } from "./regency-year.ts";

@Resolver(() => RegencyYear)
export class RegencyYearResolver {
  @FieldResolver(() => ID, { description: "The code in force on 31 December of the year." })
  async codeOfYear(@Root() { code, year }: RegencyYear, @Ctx() { loaders }: Context): Promise<string> {
    const lastDay = `${year}-12-31`;
    const codes = await loaders.codesOfRegion.load(code);
    return codes.find(({ validUntil }) => validUntil !== null && validUntil > lastDay)?.code ?? code;
  }

  @ListSize(5)
  @FieldResolver(() => [Statistic], { nullable: true, description: "The statistics published for the year." })
  statistics(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<readonly Statistic[]> {
    return loaders.statistics.load(key);
  }

  @FieldResolver(() => RegencyProfile, {
    nullable: true,
    description: "What the regency tells of itself in the year; `state` says whether it told anything.",
  })
  async profile(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<RegencyProfile> {
    const [points, infrastructure, [netizens = null], services] = await Promise.all([
      loaders.profilePoints.load(key),
      loaders.ictInfrastructure.load(key),
      loaders.netizenProfile.load(key),
      loaders.digitalServices(key),
    ]);
    return toProfile({ points, infrastructure, netizens, services });
  }
}
