import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { ProgramTarget } from "./program.entity.ts";

export const createProgramTargetsLoader = (em: EntityManager) =>
  createListLoader<ProgramTarget>({
    name: "programTargets",
    load: (codes) =>
      readFigures(em, ProgramTarget, DEFAULT_VIEW, {
        where: { programCode: { $in: codes } },
        orderBy: { year: "asc" },
      }),
    keyOf: ({ programCode }) => programCode,
  });
