import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../common/read.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { NATION, RegionCode } from "../../common/region-code.entity.ts";
import type { StatisticInput } from "./statistic.input.ts";

/** Has no code in the register: a statistic's region is no foreign key. */

/** A statistic is of the nation, or of a region that the register knows by this code today. */
export async function findUnknownRegions(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const codes = (rows as readonly StatisticInput[]).map(({ regionCode }) => regionCode);
  const regions = await readRows(em, RegionCode, { where: { code: { $in: codes } } });
  const regionOf = new Map(regions.map((region) => [region.code, region]));
  return codes.map((code) => (code === NATION ? null : describeFault(code, regionOf.get(code))));
}

function describeFault(code: string, region: RegionCode | undefined): string | null {
  if (!region) return `there is no region ${code}; check regionCode`;
  return region.validUntil === null ? null : `${code} is a former code; the region has ${region.currentCode} today`;
}
