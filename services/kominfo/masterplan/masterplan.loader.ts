import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { Masterplan } from "./masterplan.entity.ts";

/** The versions of a regency's masterplan, the newest first. */
export const createMasterplansLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<Masterplan>({
      name: "masterplans",
      load: (codes) =>
        readFigures(em, Masterplan, view, {
          where: { regencyCode: { $in: codes } },
          orderBy: { version: "desc" },
        }),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );
