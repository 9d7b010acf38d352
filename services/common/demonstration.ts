import type { RegionCode } from "./region-code.entity.ts";

/** The years of which the agencies make up figures. */
export const DEMONSTRATION_YEARS: readonly number[] = [2022, 2023, 2024];

/** Today's provinces and regencies. */
export const currentRegions = (register: readonly RegionCode[]): readonly RegionCode[] =>
  register.filter(({ validUntil }) => validUntil === null);

/** Those of today's regencies. */
export const currentRegencyCodes = (register: readonly RegionCode[]): readonly string[] =>
  currentRegions(register)
    .filter(({ provinceCode }) => provinceCode !== null)
    .map(({ code }) => code);

/** The number of a kota in its province begins at 71. */
export const isCity = (regencyCode: string): boolean => Number(regencyCode.slice(3)) >= 71;

/** So many days after a day; parts of one do not count. */
export function dayAfter(day: string, days: number): string {
  const later = new Date(day);
  later.setUTCDate(later.getUTCDate() + Math.floor(days));
  return later.toISOString().slice(0, 10);
}
