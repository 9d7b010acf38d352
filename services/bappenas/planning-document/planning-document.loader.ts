import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { PlanningDocument } from "./planning-document.entity.ts";

export const createPlanningDocumentLoader = (em: EntityManager) =>
  createLoader<PlanningDocument>({
    name: "planningDocument",
    load: (codes) => readRows(em, PlanningDocument, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });
