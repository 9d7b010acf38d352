import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { QuickWin } from "./masterplan.entity.ts";

export const createQuickWinsLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<QuickWin>({
      name: "quickWins",
      load: async (codes) => {
        const quickWins = await readFigures(em, QuickWin, view, {
          where: { regencyCode: { $in: codes } },
          orderBy: { ordinal: "asc" },
        });
        return quickWins.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
      },
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );
