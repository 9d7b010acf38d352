import type { AnnualKey } from "../../common/create-loader.ts";
import type { Context } from "../loaders.ts";
import type { Regency } from "./regency.entity.ts";
import { type RegencyYear, toRegencyYear } from "./regency-year.ts";

/** `null` for a code that is not in the register. */
export function resolveRegencyReference({ code }: { code: string }, { loaders }: Context): Promise<Regency | null> {
  return loaders.regency.load(code);
}

/** Never null: the key is a coordinate. What an unknown code has none of is missing in it. */
export async function resolveRegencyYearReference(
  key: AnnualKey,
  { loaders }: Context,
): Promise<AnnualKey | RegencyYear> {
  const regency = await loaders.regency.load(key.code);
  return regency ? toRegencyYear(regency, key) : key;
}
