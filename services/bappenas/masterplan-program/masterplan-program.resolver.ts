import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import type { Context } from "../loaders.ts";
import { ProgramAlignment } from "../program-alignment/program-alignment.entity.ts";
import { MasterplanProgram } from "./masterplan-program.ts";

/** A program's key tells no view. */
const NOW = printView(DEFAULT_VIEW);

@Resolver(() => MasterplanProgram)
export class MasterplanProgramResolver {
  @ListSize(10)
  @FieldResolver(() => [ProgramAlignment], {
    nullable: true,
    description:
      "In which planning documents of the regency it stands, as is known now, by document; empty where none is told.",
  })
  async alignments(
    @Root() { code, ordinal }: MasterplanProgram,
    @Ctx() { loaders }: Context,
  ): Promise<ProgramAlignment[]> {
    const ofRegency = await loaders.programAlignments(NOW).load(code);
    return ofRegency.filter((alignment) => alignment.ordinal === ordinal);
  }
}
