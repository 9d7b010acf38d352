/** The regencies of which a statement speaks, as a common table `scope` of codes; `$1` is the region's code. */
export const THE_REGENCY = "scope as (select $1::text as code)";

export const THE_REGENCIES_OF_THE_PROVINCE =
  "scope as materialized (select code from region_code where province_code = $1 and valid_until is null)";

/** What a statement read of each regency, by code; `null` where it has nothing of any. */
export type ByRegency<Value> = Readonly<Record<string, Value>> | null;

/** Of a figure's states the one that is accepted and holds now. */
export const HOLDS = "valid_to = 'infinity' and status = 'ACCEPTED'";
