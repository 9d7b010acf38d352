import { type ClassType, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Cohort } from "./cohort.entity.ts";
import { OpenCohortInput } from "./cohort.input.ts";
import { openCohort } from "./open-cohort.ts";

@Resolver(() => Cohort)
export class CohortResolver {
  @ListSize(10)
  @Query(() => [Cohort], { nullable: "itemsAndList", description: "The cohorts of the smart city program, by year." })
  cohorts(@Ctx() { em }: Context): Promise<Cohort[]> {
    return readFigures(em, Cohort, DEFAULT_VIEW, { where: {}, orderBy: { year: "asc" } });
  }

  @FieldResolver(() => Int, {
    description: "How many of its members are known by name; it need not add up to the quota.",
  })
  async knownMemberCount(@Root() { year }: Cohort, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.membersOfCohort.load(String(year))).length;
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description:
      "Of `knownMemberCount`; `missing` is empty, as who is not known by name cannot be named. Null where none is known.",
  })
  async knownMemberProvenance(@Root() { year }: Cohort, @Ctx() { loaders }: Context): Promise<Provenance | null> {
    const members = await loaders.membersOfCohort.load(String(year));
    return computedProvenance(
      AGENCY,
      members.map((member) => reportedProvenance(AGENCY, member)),
      { methodology: "The members that are known by name, counted without claims." },
    );
  }

  @FieldResolver(() => Provenance, { description: "Of the numbers that were published; see `knownMemberProvenance`." })
  provenance(@Root() cohort: Cohort): Provenance {
    return reportedProvenance(AGENCY, cohort);
  }
}

const actOn = actsOn(Cohort, "cohort");

export const COHORT_ACTS: readonly ClassType[] = [
  actOn({
    name: "openCohort",
    description: "Opens a cohort: candidates can be invited for its places from now on.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: OpenCohortInput,
    perform: openCohort,
  }),
];
