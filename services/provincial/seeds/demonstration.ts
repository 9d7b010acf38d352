import { createHash } from "node:crypto";
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

/** An id like those of `randomUUID`, always the same for one name. */
export function inventId(...name: readonly string[]): string {
  const digits = createHash("sha256")
    .update(`simpul ${name.join(" ")}`)
    .digest("hex");
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join("-");
}
