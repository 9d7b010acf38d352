import type { EntityManager } from "@mikro-orm/postgresql";
import { createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { Province } from "./province.entity.ts";

export const readProvinces = (em: EntityManager): Promise<Province[]> =>
  readRows(em, Province, { where: {}, orderBy: { code: "asc" } });

export const createProvinceLoader = (em: EntityManager) =>
  createLoader<Province>({
    name: "province",
    load: (codes) => readRows(em, Province, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });
