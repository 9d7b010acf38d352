import type { EntityManager } from "@mikro-orm/postgresql";
import { FOREVER } from "../../common/figure/figure.entity.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { readRows } from "../../common/read.ts";
import { isOf } from "../evaluation/sub-dimension.ts";
import { LONGEST_QUICK_WIN } from "./horizon.ts";
import type { MasterplanMilestoneInput } from "./masterplan-milestone.input.ts";
import { MasterplanProgram } from "./masterplan-program.entity.ts";
import type { MasterplanProgramInput } from "./masterplan-program.input.ts";
import { programId } from "./masterplan-program.loader.ts";

/** Programs of which more is told than there can be. */
export const findImpossiblePrograms = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly MasterplanProgramInput[]).map(whyImpossible));

export function whyImpossible(program: Omit<MasterplanProgramInput, "state">): string | null {
  const { dimension, subDimension, horizonYears, isQuickWin, startYear, endYear } = program;
  const name = `program ${programId(program)}`;
  if (subDimension != null && !isOf(dimension, subDimension)) {
    return `${subDimension} is no sub-dimension of ${dimension}; correct one of them`;
  }
  if (startYear != null && endYear != null && endYear < startYear) {
    return `${name} ends in ${endYear}, before its startYear ${startYear}; correct one of them`;
  }
  if (!isQuickWin) return null;
  if (horizonYears != null && horizonYears !== 1) {
    return `${name} is a quick win with a horizon of ${horizonYears} years; give 1, or report it as none`;
  }
  if (startYear != null && endYear != null && endYear > startYear + LONGEST_QUICK_WIN) {
    return `${name} is a quick win from ${startYear} to ${endYear}; one shows within ${LONGEST_QUICK_WIN} years, so report it as none`;
  }
  return null;
}

/** Milestones of programs that nobody reported. */
export async function findUnplaced(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const milestones = (rows as readonly MasterplanMilestoneInput[]).map(({ regencyCode, programOrdinal }) => ({
    regencyCode,
    ordinal: programOrdinal,
  }));
  const known = await readRows(em, MasterplanProgram, {
    fields: ["regencyCode", "ordinal", "status"],
    where: { regencyCode: { $in: milestones.map(({ regencyCode }) => regencyCode) }, validTo: FOREVER },
  });
  const programs = new Set(known.map(programId));
  return milestones.map((program) =>
    programs.has(programId(program)) ? null : `there is no program ${programId(program)}; report it first`,
  );
}
