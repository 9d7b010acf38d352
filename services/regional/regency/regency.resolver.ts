import type { EntityManager } from "@mikro-orm/postgresql";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { readRows } from "../../common/read.ts";
import { connectionOf, type Page, paginate } from "../../common/graph/connection.ts";
import { ListSize, YEARS_AT_MOST } from "../../common/list-size.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { AnnualArguments, AnnualsArguments, eachInView, inView } from "../annual/annual.input.ts";
import type { Context } from "../loaders.ts";
import { Province } from "../province/province.entity.ts";
import { FormerCode, toFormerCode } from "./former-code.ts";
import { Regency } from "./regency.entity.ts";
import { RegenciesArguments, RegencyArguments, type RegencyFilter, RegencyOrder } from "./regency.input.ts";
import { RegencyYear, toRegencyYear } from "./regency-year.ts";

const RegencyConnection = connectionOf(Regency, "Regency");

/** A regency, and the former code by which it was found. */
type FoundRegency = Regency & { readonly foundByFormerCode?: FormerCode | null };

@Resolver(() => Regency)
export class RegencyResolver {
  @Query(() => Regency, {
    nullable: true,
    description: "A regency by today's or a former code; null for an unknown code.",
  })
  async regency(@Args(() => RegencyArguments) { code }: RegencyArguments, @Ctx() { em, loaders }: Context) {
    const today = await loaders.regency.load(code);
    if (today) return today;
    const [former] = await readRows(em, RegionCode, { where: { code } });
    const found = former && (await loaders.regency.load(former.currentCode));
    return found ? { ...found, foundByFormerCode: toFormerCode(former) } : null;
  }

  @Query(() => RegencyConnection, { nullable: true, description: "The regencies of Indonesia." })
  async regencies(
    @Args(() => RegenciesArguments) { filter, orderBy, ...page }: RegenciesArguments,
    @Ctx() { em }: Context,
  ): Promise<Page<Regency>> {
    const where = await toCondition(em, filter ?? {});
    return paginate(em, Regency, { where, order: orderBy === RegencyOrder.NAME ? ["name", "code"] : ["code"], page });
  }

  @FieldResolver(() => Province)
  province(@Root() { provinceCode }: Regency, @Ctx() { loaders }: Context): Promise<Province | null> {
    return loaders.province.load(provinceCode);
  }

  @FieldResolver(() => RegencyYear, { nullable: true, description: "One year of the regency." })
  annual(@Root() regency: Regency, @Args(() => AnnualArguments) args: AnnualArguments): RegencyYear {
    return toRegencyYear(regency, inView(args));
  }

  @ListSize(YEARS_AT_MOST)
  @FieldResolver(() => [RegencyYear], { nullable: true, description: "Years of the regency, oldest first." })
  annuals(@Root() regency: Regency, @Args(() => AnnualsArguments) args: AnnualsArguments): RegencyYear[] {
    return eachInView(args).map((year) => toRegencyYear(regency, year));
  }

  @ListSize(2)
  @FieldResolver(() => [FormerCode], { description: "The codes that the regency bore before the map changed." })
  async formerCodes(@Root() { code }: Regency, @Ctx() { loaders }: Context): Promise<FormerCode[]> {
    return (await loaders.codesOfRegion.load(code)).map(toFormerCode).filter((former) => former !== null);
  }

  @FieldResolver(() => FormerCode, {
    nullable: true,
    description: "The former code by which this lookup found the regency; null when it was asked by today's.",
  })
  foundByFormerCode(@Root() { foundByFormerCode }: FoundRegency): FormerCode | null {
    return foundByFormerCode ?? null;
  }
}

async function toCondition(em: EntityManager, { provinceCode, kind, name }: RegencyFilter): Promise<object> {
  return {
    ...(provinceCode && { provinceCode }),
    ...(kind && { kind }),
    ...(name && { $or: await namedLike(em, name) }),
  };
}

async function namedLike(em: EntityManager, name: string): Promise<object[]> {
  const pattern = `%${name.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const formerly = await readRows(em, RegionCode, { where: { code: name } });
  return [
    { name: { $ilike: pattern } },
    { formerName: { $ilike: pattern } },
    { code: { $in: [name, ...formerly.map(({ currentCode }) => currentCode)] } },
  ];
}
