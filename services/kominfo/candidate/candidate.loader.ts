import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Candidate } from "./candidate.entity.ts";

/** By the cohort's year, and the regency's code. */
export const createCandidatesLoader = (em: EntityManager) =>
  createListLoader<Candidate>({
    name: "candidates",
    load: (years) =>
      readFigures(em, Candidate, DEFAULT_VIEW, {
        where: { year: { $in: years.map(Number) } },
        orderBy: { regencyCode: "asc" },
      }),
    keyOf: ({ year }) => String(year),
  });
