import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { ProgramTarget } from "./program.entity.ts";

export const createProgramTargetsLoader = (em: EntityManager) =>
  createListLoader<ProgramTarget>({
    name: "programTargets",
    load: (codes) => readRows(em, ProgramTarget, { where: { programCode: { $in: codes } }, orderBy: { year: "asc" } }),
    keyOf: ({ programCode }) => programCode,
  });
