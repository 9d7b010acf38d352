import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { ClaimedMark } from "./claimed-mark.entity.ts";

/** What a regency claims of its year, of all phases. */
export const createClaimedMarksLoader = (em: EntityManager) =>
  createAnnualLoader<ClaimedMark>({
    name: "claimedMarks",
    load: ({ codes, years, view }) =>
      readFigures(em, ClaimedMark, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
        orderBy: { questionCode: "asc" },
      }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
