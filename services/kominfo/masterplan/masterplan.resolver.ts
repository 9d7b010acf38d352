import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { MasterplanBook } from "../masterplan-book/masterplan-book.entity.ts";
import { MasterplanProgram, type ViewedProgram } from "../masterplan-program/masterplan-program.entity.ts";
import { MasterplanProgramFilter } from "../masterplan-program/masterplan-program.input.ts";
import { Masterplan, type ViewedMasterplan } from "./masterplan.entity.ts";
import { MasterplanVersion, toVersion } from "./masterplan-version.ts";

@Resolver(() => Masterplan)
export class MasterplanResolver {
  @ListSize(4)
  @FieldResolver(() => [MasterplanVersion], { description: "All versions that are known, the newest first." })
  async versions(
    @Root() { regencyCode, view }: ViewedMasterplan,
    @Ctx() { loaders }: Context,
  ): Promise<MasterplanVersion[]> {
    const versions = await loaders.masterplans(view).load(regencyCode);
    return versions.filter(({ isMade }) => isMade).map(toVersion);
  }

  @ListSize(3)
  @FieldResolver(() => [MasterplanBook], {
    description: "The books of this version that are complete, in their order; empty where none is known to be.",
  })
  async books(
    @Root() { regencyCode, version, view }: ViewedMasterplan,
    @Ctx() { loaders }: Context,
  ): Promise<MasterplanBook[]> {
    return (await loaders.masterplanBooks(view).load(regencyCode)).filter((book) => book.version === version);
  }

  @ListSize(30)
  @FieldResolver(() => [MasterplanProgram], {
    description:
      "The programs that the filter meets, of the regency in all versions, in the order of the dimensions; empty where none are known.",
  })
  async programs(
    @Arg("filter", () => MasterplanProgramFilter, { nullable: true }) filter:
      | MasterplanProgramFilter
      | null
      | undefined,
    @Root() masterplan: ViewedMasterplan,
    @Ctx() context: Context,
  ): Promise<ViewedProgram[]> {
    const { dimension, isQuickWin, state } = filter ?? {};
    return (await loadPrograms(masterplan, context)).filter(
      (program) =>
        (dimension == null || program.dimension === dimension) &&
        (isQuickWin == null || program.isQuickWin === isQuickWin) &&
        (state == null || program.state === state),
    );
  }

  @ListSize(6)
  @FieldResolver(() => [MasterplanProgram], {
    description:
      "The programs that show within one or two years, in the order of the dimensions; empty where none are known.",
  })
  async quickWins(@Root() masterplan: ViewedMasterplan, @Ctx() context: Context): Promise<ViewedProgram[]> {
    return (await loadPrograms(masterplan, context)).filter(({ isQuickWin }) => isQuickWin);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() masterplan: Masterplan): Provenance {
    return reportedProvenance(AGENCY, masterplan);
  }
}

/** The programs of a masterplan, as its view sees them. */
export async function loadPrograms(
  { regencyCode, view }: ViewedMasterplan,
  { loaders }: Context,
): Promise<ViewedProgram[]> {
  const programs = await loaders.masterplanPrograms(view).load(regencyCode);
  return programs.map((program) => ({ ...program, view }));
}
