import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { PlanningDocument } from "./planning-document.entity.ts";

export const createPlanningDocumentLoader = (em: EntityManager) =>
  createPerView((view) =>
    createLoader<PlanningDocument>({
      name: "planningDocument",
      load: (codes) => readFigures(em, PlanningDocument, view, { where: { code: { $in: codes } } }),
      keyOf: ({ code }) => code,
    }),
  );
