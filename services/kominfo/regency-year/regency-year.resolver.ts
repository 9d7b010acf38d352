import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { DimensionScore, Evaluation } from "../evaluation/evaluation.ts";
import type { Context } from "../loaders.ts";
import { loadPrograms } from "../masterplan/masterplan.resolver.ts";
import { MasterplanProgram, type ViewedProgram } from "../masterplan-program/masterplan-program.entity.ts";
import { DimensionPrograms, progressOf } from "../masterplan-program/masterplan-progress.ts";
import { Membership } from "../membership/membership.ts";
import { RegencyYear } from "./regency-year.ts";

@Resolver(() => RegencyYear)
export class RegencyYearResolver {
  @FieldResolver(() => Membership, { nullable: true, description: "The membership as it was known in the year." })
  membership(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<Membership> {
    return loaders.membership(key);
  }

  @FieldResolver(() => Evaluation, {
    nullable: true,
    description: "The evaluation of the latest published phase to which the regency was invited.",
  })
  evaluation(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<Evaluation> {
    return loaders.latestEvaluation(key);
  }

  @ListSize(2)
  @FieldResolver(() => [Evaluation], { nullable: true, description: "One a phase, the first phase first." })
  evaluations(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<readonly Evaluation[]> {
    return loaders.evaluations.load(key);
  }

  @ListSize(6)
  @FieldResolver(() => [DimensionScore], {
    nullable: true,
    description: "In the order of the dimensions, from the latest phase that has any; empty where no marks are known.",
  })
  dimensionScores(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<readonly DimensionScore[]> {
    return loaders.dimensionScores.load(key);
  }

  @ListSize(30)
  @FieldResolver(() => [MasterplanProgram], {
    nullable: true,
    description:
      "The programs of the masterplan that was known in the year, in the order of the dimensions; empty where none are known.",
  })
  async masterplanPrograms(@Root() key: RegencyYear, @Ctx() context: Context): Promise<ViewedProgram[]> {
    const { masterplan } = await context.loaders.membership(key);
    return masterplan ? loadPrograms(masterplan, context) : [];
  }

  @ListSize(6)
  @FieldResolver(() => [DimensionPrograms], {
    nullable: true,
    description:
      "How far `masterplanPrograms` have come, in the order of the dimensions; empty where no masterplan is known.",
  })
  async masterplanProgress(@Root() key: RegencyYear, @Ctx() context: Context): Promise<DimensionPrograms[]> {
    const { masterplan } = await context.loaders.membership(key);
    return masterplan ? progressOf(await loadPrograms(masterplan, context)) : [];
  }
}
