import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { QuickWin } from "./masterplan.entity.ts";

export const createQuickWinsLoader = (em: EntityManager) =>
  createListLoader<QuickWin>({
    name: "quickWins",
    load: (codes) => readRows(em, QuickWin, { where: { regencyCode: { $in: codes } }, orderBy: { id: "asc" } }),
    keyOf: ({ regencyCode }) => regencyCode,
  });
