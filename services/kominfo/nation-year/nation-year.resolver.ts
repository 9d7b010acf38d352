import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { createConsolidatedResolver } from "../consolidated/consolidated.resolver.ts";
import { codeOfCohort, GroupKind, GroupYear } from "../group-year/group-year.ts";
import type { Context } from "../loaders.ts";
import { NationYear } from "./nation-year.ts";

@Resolver(() => NationYear)
export class NationYearResolver {
  @ListSize(15)
  @FieldResolver(() => [GroupYear], {
    nullable: true,
    description: "The same year of each cohort, by year, and of each area of national interest, by code.",
  })
  async groups(
    @Root() { year, view }: NationYear,
    @Arg("kind", () => GroupKind, { nullable: true, description: "Left out, both kinds." }) kind: GroupKind | null,
    @Ctx() { loaders }: Context,
  ): Promise<GroupYear[]> {
    const known = loaders.groups(view);
    const cohorts = kind === GroupKind.AREA ? [] : await known.cohorts();
    const areas = kind === GroupKind.COHORT ? [] : await known.areas();
    const codes = [...cohorts.map((cohort) => codeOfCohort(cohort.year)), ...areas.map(({ code }) => code)];
    return codes.map((code) => ({ code, year, view }));
  }
}

export const ConsolidatedNationYearResolver = createConsolidatedResolver({
  type: NationYear,
  codesOf: (_key, loaders) => loaders.regencyCodes(),
  whose: "all regencies",
});
