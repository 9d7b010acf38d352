import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { DimensionTarget } from "./dimension-target.entity.ts";

export const createDimensionTargetsLoader = (em: EntityManager) =>
  createAnnualLoader<DimensionTarget>({
    name: "dimensionTargets",
    load: async ({ codes, years }) => {
      const targets = await readRows(em, DimensionTarget, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
      });
      return targets.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
    },
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
