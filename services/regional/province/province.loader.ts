import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader } from "../../common/create-loader.js";
import { readRows } from "../../common/database.js";
import { Province } from "./province.entity.js";

export const readProvinces = (em: EntityManager): Promise<Province[]> =>
  readRows(em, Province, { where: {}, orderBy: { code: "asc" } });

export const createProvinceLoader = (em: EntityManager) =>
  createLoader<Province>({
    name: "province",
    load: (codes) => readRows(em, Province, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });
