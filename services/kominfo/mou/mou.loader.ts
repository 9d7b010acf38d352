import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Mou } from "./mou.entity.ts";

/** Those of a regency, by cohort. */
export const createMousLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<Mou>({
      name: "mous",
      load: (codes) => readFigures(em, Mou, view, { where: { regencyCode: { $in: codes } }, orderBy: { year: "asc" } }),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );

/** The MoU of a regency for a cohort; null while it is not signed. */
export async function findMou(em: EntityManager, key: Pick<Mou, "regencyCode" | "year">): Promise<Mou | null> {
  const [mou] = await readFigures(em, Mou, DEFAULT_VIEW, { where: key });
  return mou ?? null;
}
