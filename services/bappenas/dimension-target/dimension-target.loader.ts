import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { printView } from "../../common/view.ts";
import { DimensionTarget } from "./dimension-target.entity.ts";

/** A target, and the view in which it was read. */
export type ViewedTarget = DimensionTarget & { readonly view: string };

export const createDimensionTargetsLoader = (em: EntityManager) =>
  createAnnualLoader<ViewedTarget>({
    name: "dimensionTargets",
    load: async ({ codes, years, view }) => {
      const targets = await readFigures(em, DimensionTarget, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
      });
      return targets
        .toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension))
        .map((target) => ({ ...target, view: printView(view) }));
    },
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
