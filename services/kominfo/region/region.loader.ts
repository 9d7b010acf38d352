import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { RegionCode } from "../../common/region-code.entity.ts";

/** The codes of today's regencies. */
export const TODAYS_REGENCIES = { provinceCode: { $ne: null }, validUntil: null };

export const createRegenciesOfProvinceLoader = (em: EntityManager) =>
  createListLoader<RegionCode>({
    name: "regenciesOfProvince",
    load: (codes) =>
      readRows(em, RegionCode, {
        where: { provinceCode: { $in: codes }, validUntil: null },
        orderBy: { code: "asc" },
      }),
    keyOf: ({ provinceCode }) => String(provinceCode),
  });

export async function readAllRegencyCodes(em: EntityManager): Promise<string[]> {
  return (await readRows(em, RegionCode, { where: TODAYS_REGENCIES, orderBy: { code: "asc" } })).map(
    ({ code }) => code,
  );
}
