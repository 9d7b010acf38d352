import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader } from "../../common/create-loader.js";
import { readRows } from "../../common/database.js";
import { PlanningDocument } from "./planning-document.entity.js";

export const createPlanningDocumentLoader = (em: EntityManager) =>
  createLoader<PlanningDocument>({
    name: "planningDocument",
    load: (codes) => readRows(em, PlanningDocument, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });
