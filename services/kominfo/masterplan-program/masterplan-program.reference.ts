import type { Context } from "../loaders.ts";
import type { ViewedProgram } from "./masterplan-program.entity.ts";
import { programId } from "./masterplan-program.loader.ts";

interface ProgramKey {
  readonly code: string;
  readonly ordinal: number;
  readonly view: string;
}

/** Null for a program that the view does not see. */
export async function resolveMasterplanProgramReference(
  { code, ordinal, view }: ProgramKey,
  { loaders }: Context,
): Promise<ViewedProgram | null> {
  const program = await loaders.masterplanProgram(view).load(programId({ regencyCode: code, ordinal }));
  return program && { ...program, view };
}
