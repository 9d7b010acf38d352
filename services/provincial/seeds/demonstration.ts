import { currentRegions } from "../../common/demonstration.ts";
import type { RegionCode } from "../../common/region-code.entity.ts";

export interface ProvinceOfRegister {
  readonly code: string;
  /** The day from which it existed; null when it always did, as far as the register knows. */
  readonly validFrom: string | null;
  /** Today's. */
  readonly regencyCodes: readonly string[];
}

/** Today's provinces, by code. */
export function provincesOf(register: readonly RegionCode[]): readonly ProvinceOfRegister[] {
  const codesOf = Map.groupBy(currentRegions(register), ({ provinceCode }) => provinceCode);
  return (codesOf.get(null) ?? [])
    .map(({ code, validFrom }) => ({
      code,
      validFrom,
      regencyCodes: (codesOf.get(code) ?? []).map((regency) => regency.code).toSorted(),
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}
