import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { Decree } from "./decree.entity.ts";

/** Those of a regency, the council's first. */
export const createDecreesLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<Decree>({
      name: "decrees",
      load: (codes) =>
        readFigures(em, Decree, view, { where: { regencyCode: { $in: codes } }, orderBy: { body: "asc" } }),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );
