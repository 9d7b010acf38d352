import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import type { Context } from "../loaders.ts";
import type { ViewedProgram } from "./masterplan-program.entity.ts";
import { programId } from "./masterplan-program.loader.ts";

interface ProgramKey {
  readonly code: string;
  readonly ordinal: number;
}

/** As it is known now: the key tells no view. */
export async function resolveMasterplanProgramReference(
  { code, ordinal }: ProgramKey,
  { loaders }: Context,
): Promise<ViewedProgram | null> {
  const program = await loaders.masterplanProgram.load(programId({ regencyCode: code, ordinal }));
  return program && { ...program, view: printView(DEFAULT_VIEW) };
}
