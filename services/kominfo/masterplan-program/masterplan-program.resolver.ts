import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { MasterplanMilestone } from "./masterplan-milestone.entity.ts";
import { MasterplanProgram, type ViewedProgram } from "./masterplan-program.entity.ts";
import { programId } from "./masterplan-program.loader.ts";

@Resolver(() => MasterplanProgram)
export class MasterplanProgramResolver {
  @Directive("@inaccessible")
  @FieldResolver(() => String)
  view(@Root() { view }: ViewedProgram): string {
    return view;
  }

  @ListSize(5)
  @FieldResolver(() => [MasterplanMilestone], { description: "In their order; empty where none are known." })
  milestones(
    @Root() { view, ...program }: ViewedProgram,
    @Ctx() { loaders }: Context,
  ): Promise<readonly MasterplanMilestone[]> {
    return loaders.masterplanMilestones(view).load(programId(program));
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() program: MasterplanProgram): Provenance {
    return reportedProvenance(AGENCY, program);
  }
}

@Resolver(() => MasterplanMilestone)
export class MasterplanMilestoneResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() milestone: MasterplanMilestone): Provenance {
    return reportedProvenance(AGENCY, milestone);
  }
}
