import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { Budget, toBudget } from "../budget/budget.ts";
import { DimensionTarget } from "../dimension-target/dimension-target.entity.ts";
import {
  IndicatorProgress,
  toIndicatorProgress,
  type ViewedIndicatorProgress,
} from "../indicator/indicator-progress.ts";
import type { Context } from "../loaders.ts";
import { alignMasterplan, MasterplanAlignment, type Placed } from "../program-alignment/masterplan-alignment.ts";
import { RegencyYear } from "./regency-year.ts";

const STATISTICS =
  "statistics { indicator value isSuspect provenance { agency source sourceUrl methodology asOf receivedAt status revision simulated figure } }";

const PROGRAMS = "masterplanPrograms { ordinal provenance { source sourceUrl asOf receivedAt status simulated } }";

@Resolver(() => RegencyYear)
export class RegencyYearResolver {
  @ListSize(6)
  @FieldResolver(() => [DimensionTarget], {
    nullable: true,
    description: "The marks to reach, in the order of the dimensions; a dimension without a target has no row.",
  })
  dimensionTargets(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<readonly DimensionTarget[]> {
    return loaders.dimensionTargets.load(key);
  }

  @Directive(`@requires(fields: "${STATISTICS}")`)
  @ListSize(15)
  @FieldResolver(() => [IndicatorProgress], {
    nullable: true,
    description: "Every indicator that has a target or a realization in the year, by dimension and code.",
  })
  async indicators(@Root() regencyYear: RegencyYear, @Ctx() { loaders }: Context): Promise<ViewedIndicatorProgress[]> {
    const [indicators, targets, realizations] = await Promise.all([
      loaders.indicators(),
      loaders.indicatorTargets.load(regencyYear),
      loaders.indicatorRealizations.load(regencyYear),
    ]);
    const figures = { targets, realizations, statistics: regencyYear.statistics ?? null };
    return toIndicatorProgress(indicators, figures).map((row) => ({ ...row, view: regencyYear.view }));
  }

  @FieldResolver(() => Budget, {
    nullable: true,
    description: "The money for the year's smart city work; its `status` says whether any was reported.",
  })
  async budget(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<Budget> {
    return toBudget(await loaders.budgetLines.load(key), () => loaders.budgetAllocations.load(key));
  }

  @Directive(`@requires(fields: "${PROGRAMS}")`)
  @FieldResolver(() => MasterplanAlignment, {
    nullable: true,
    description: "Which programs of the masterplan stand in the regency's planning documents that are in force.",
  })
  async masterplanAlignment(
    @Root() regencyYear: RegencyYear,
    @Ctx() { loaders }: Context,
  ): Promise<MasterplanAlignment> {
    const { code, year, view, masterplanPrograms = null } = regencyYear;
    const alignments = await loaders.programAlignments(view).load(code);
    const placed = await Promise.all(
      alignments.map(async (alignment): Promise<Placed[]> => {
        const document = await loaders.planningDocument(view).load(alignment.documentCode);
        return document ? [{ alignment, document }] : [];
      }),
    );
    return alignMasterplan(masterplanPrograms, placed.flat(), year);
  }
}
