import type { AnnualKey } from "../../common/create-loader.ts";
import type { Context } from "../loaders.ts";
import type { Province } from "./province.entity.ts";
import { type ProvinceYear, toProvinceYear } from "./province-year.ts";

/** `null` for a code that is not in the register. */
export function resolveProvinceReference({ code }: { code: string }, { loaders }: Context): Promise<Province | null> {
  return loaders.province.load(code);
}

/** Never null: the key is a coordinate. What an unknown code has none of is missing in it. */
export async function resolveProvinceYearReference(
  key: AnnualKey,
  { loaders }: Context,
): Promise<AnnualKey | ProvinceYear> {
  const province = await loaders.province.load(key.code);
  return province ? toProvinceYear(province, key) : key;
}
