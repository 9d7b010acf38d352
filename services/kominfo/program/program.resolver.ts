import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { readRows } from "../../common/read.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Program, ProgramTarget } from "./program.entity.ts";

@Resolver(() => Program)
export class ProgramResolver {
  @ListSize(5)
  @Query(() => [Program], { nullable: "itemsAndList", description: "The programs that Kominfo runs." })
  programs(@Ctx() { em }: Context): Promise<Program[]> {
    return readRows(em, Program, { where: {}, orderBy: { startYear: "asc" } });
  }

  @ListSize(5)
  @FieldResolver(() => [ProgramTarget], { description: "By year." })
  targets(@Root() { code }: Program, @Ctx() { loaders }: Context): Promise<readonly ProgramTarget[]> {
    return loaders.programTargets.load(code);
  }
}

const SMART_CITY = "SMART_CITY";

@Resolver(() => ProgramTarget)
export class ProgramTargetResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "The members of SMART_CITY that are known by the end of the year; null for SMART_PROVINCE, whose members are provinces: see `reachedCount`.",
  })
  async memberCount(@Root() { programCode, year }: ProgramTarget, @Ctx() { loaders }: Context): Promise<number | null> {
    if (programCode !== SMART_CITY) return null;
    const members = (await loaders.cohortMembers()).filter((member) => member.year <= year);
    return new Set(members.map(({ regencyCode }) => regencyCode)).size;
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() target: ProgramTarget): Provenance {
    return reportedProvenance(AGENCY, target);
  }
}
