import type { EntityManager } from "@mikro-orm/postgresql";
import DataLoader from "dataloader";
import { createOnce } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { RegionCode } from "../../common/region-code.entity.ts";

/** Which codes of the register are those of today's regencies. */
export const TODAYS_REGENCIES = { provinceCode: { $ne: null }, validUntil: null };

const codeOf = ({ code }: RegionCode): string => code;

/** The codes of the regencies that lie in a province today. */
export const createRegencyCodesOfProvinceLoader = (em: EntityManager) =>
  new DataLoader<string, readonly string[]>(
    async (provinceCodes) => {
      const rows = await readRows(em, RegionCode, {
        where: { provinceCode: { $in: provinceCodes }, validUntil: null },
        orderBy: { code: "asc" },
      });
      const rowsOf = Map.groupBy(rows, ({ provinceCode }) => provinceCode);
      return provinceCodes.map((provinceCode) => rowsOf.get(provinceCode)?.map(codeOf) ?? []);
    },
    { name: "regencyCodesOfProvince" },
  );

/** The codes of all regencies of today. */
export const createRegencyCodesLoader = (em: EntityManager) =>
  createOnce(async () =>
    (await readRows(em, RegionCode, { where: TODAYS_REGENCIES, orderBy: { code: "asc" } })).map(codeOf),
  );
