import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { ListSize } from "../../common/list-size.ts";
import type { Context } from "../loaders.ts";
import { ProgramAlignment } from "../program-alignment/program-alignment.entity.ts";
import { MasterplanProgram } from "./masterplan-program.ts";

@Resolver(() => MasterplanProgram)
export class MasterplanProgramResolver {
  @ListSize(10)
  @FieldResolver(() => [ProgramAlignment], {
    nullable: true,
    description: "In which planning documents of the regency it stands, by document; empty where none is told.",
  })
  async alignments(
    @Root() { code, ordinal, view }: MasterplanProgram,
    @Ctx() { loaders }: Context,
  ): Promise<ProgramAlignment[]> {
    const ofRegency = await loaders.programAlignments(view).load(code);
    return ofRegency.filter((alignment) => alignment.ordinal === ordinal);
  }
}
