import type { MasterplanProgram } from "./masterplan-program.ts";

/** The key itself: of a program that there is not nothing is known here. */
export const resolveMasterplanProgramReference = (key: MasterplanProgram): MasterplanProgram => key;
