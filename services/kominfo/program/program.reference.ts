import type { Context } from "../loaders.ts";
import type { ProgramTarget } from "./program.entity.ts";

/** Null for a target that the program never set. */
export async function resolveProgramTargetReference(
  { programCode, year }: ProgramTarget,
  { loaders }: Context,
): Promise<ProgramTarget | null> {
  const targets = await loaders.programTargets.load(programCode);
  return targets.find((target) => target.year === year) ?? null;
}
