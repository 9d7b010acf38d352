import type { RegionCode } from "../../common/region-code.entity.ts";

export const DEMONSTRATION_YEARS: readonly number[] = [2022, 2023, 2024];

/** Today's provinces and regencies. */
export const currentRegions = (register: readonly RegionCode[]): readonly RegionCode[] =>
  register.filter(({ validUntil }) => validUntil === null);

export const currentRegencyCodes = (register: readonly RegionCode[]): readonly string[] =>
  currentRegions(register)
    .filter(({ provinceCode }) => provinceCode !== null)
    .map(({ code }) => code);
