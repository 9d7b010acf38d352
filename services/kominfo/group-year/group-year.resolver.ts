import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { createConsolidatedResolver } from "../consolidated/consolidated.resolver.ts";
import type { Context } from "../loaders.ts";
import { cohortYearOf, GroupKind, GroupMember, GroupYear } from "./group-year.ts";

/** As many as the largest group has, or as good as. */
const LARGEST_GROUP = 70;

@Resolver(() => GroupYear)
export class GroupYearResolver {
  @FieldResolver(() => GroupKind)
  kind(@Root() { code }: GroupYear): GroupKind {
    return cohortYearOf(code) === null ? GroupKind.AREA : GroupKind.COHORT;
  }

  @FieldResolver(() => String, { description: "In words; the code itself where no such group is known." })
  async name(@Root() { code, view }: GroupYear, @Ctx() { loaders }: Context): Promise<string> {
    const cohort = cohortYearOf(code);
    if (cohort !== null) return `Angkatan ${cohort}`;
    const areas = await loaders.groups(view).areas();
    return areas.find((area) => area.code === code)?.name ?? code;
  }

  @FieldResolver(() => Int, {
    description: "How many regencies are known to belong to it; of a cohort that can be fewer than its quota.",
  })
  async memberCount(@Root() { code, view }: GroupYear, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.groups(view).members.load(code)).length;
  }

  @ListSize(LARGEST_GROUP)
  @FieldResolver(() => [GroupMember], { description: "Its regencies, by code." })
  async members(@Root() { code, year, view }: GroupYear, @Ctx() { loaders }: Context): Promise<GroupMember[]> {
    const members = await loaders.groups(view).members.load(code);
    return members.map(({ regencyCode }) => ({ code: regencyCode, regencyYear: { code: regencyCode, year, view } }));
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: "Of who belongs to it; null where nobody is known.",
  })
  async provenance(@Root() { code, view }: GroupYear, @Ctx() { loaders }: Context): Promise<Provenance | null> {
    const members = await loaders.groups(view).members.load(code);
    return computedProvenance(
      AGENCY,
      members.map((member) => reportedProvenance(AGENCY, member)),
      { methodology: "The regencies that are counted to it, without claims." },
    );
  }
}

export const ConsolidatedGroupYearResolver = createConsolidatedResolver({
  type: GroupYear,
  codesOf: async ({ code, view }, loaders) =>
    (await loaders.groups(view).members.load(code)).map(({ regencyCode }) => regencyCode),
  whose: "its regencies",
});
