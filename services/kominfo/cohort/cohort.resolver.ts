import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { readRows } from "../../common/database.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Cohort } from "./cohort.entity.ts";

@Resolver(() => Cohort)
export class CohortResolver {
  @Query(() => [Cohort], { nullable: "itemsAndList", description: "The cohorts of the smart city program, by year." })
  cohorts(@Ctx() { em }: Context): Promise<Cohort[]> {
    return readRows(em, Cohort, { where: {}, orderBy: { year: "asc" } });
  }

  @FieldResolver(() => Int, {
    description: "How many of its members are known by name; it need not add up to the quota.",
  })
  async knownMemberCount(@Root() { year }: Cohort, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.membersOfCohort.load(String(year))).length;
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() cohort: Cohort): Provenance {
    return reportedProvenance(AGENCY, cohort);
  }
}
