import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
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

@Resolver(() => ProgramTarget)
export class ProgramTargetResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() target: ProgramTarget): Provenance {
    return reportedProvenance(AGENCY, target);
  }
}
