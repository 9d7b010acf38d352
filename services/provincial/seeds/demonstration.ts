import type { RegionCode } from "../../common/region-code.entity.ts";

export const DEMONSTRATION_YEARS: readonly number[] = [2022, 2023, 2024];

export interface ProvinceOfRegister {
  readonly code: string;
  /** The day from which it existed; null when it always did, as far as the register knows. */
  readonly validFrom: string | null;
  /** Today's. */
  readonly regencyCodes: readonly string[];
}

/** Today's provinces, by code. */
export function provincesOf(register: readonly RegionCode[]): readonly ProvinceOfRegister[] {
  const today = register.filter(({ validUntil }) => validUntil === null);
  const codesOf = Map.groupBy(today, ({ provinceCode }) => provinceCode);
  return (codesOf.get(null) ?? [])
    .map(({ code, validFrom }) => ({
      code,
      validFrom,
      regencyCodes: (codesOf.get(code) ?? []).map((regency) => regency.code).toSorted(),
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}

/** The number of a kota in its province begins at 71. */
export const isKota = (regencyCode: string): boolean => Number(regencyCode.slice(3)) >= 71;
