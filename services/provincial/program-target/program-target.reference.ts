import type { ProgramTarget } from "./program-target.ts";

/** It carries what `kominfo` tells of it. */
export const resolveProgramTargetReference = (target: ProgramTarget): ProgramTarget => target;
