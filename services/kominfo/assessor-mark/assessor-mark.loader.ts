import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { AssessorMark } from "./assessor-mark.entity.ts";

/** The marks of a regency's year, of all phases, of those assessors whom the caller sees. */
export const createAssessorMarksLoader = (em: EntityManager) =>
  createAnnualLoader<AssessorMark>({
    name: "assessorMarks",
    load: ({ codes, years, view }) =>
      readFigures(em, AssessorMark, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
        orderBy: { questionCode: "asc", assessorSubject: "asc" },
      }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
