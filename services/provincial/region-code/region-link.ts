/** A code in use never leaves the register. */
const REGION_LINK = { mapToPk: true, index: true, updateRule: "no action", deleteRule: "no action" } as const;

/** The column of rows that belong to a province. */
export const PROVINCE_LINK = { ...REGION_LINK, fieldName: "province_code" } as const;

/** The column of rows that name a regency; where it is a part of the key, see REGENCY_KEY. */
export const REGENCY_LINK = { ...REGION_LINK, fieldName: "regency_code" } as const;

/** The register holds the codes of both; their length tells which of them a column takes, in SQL. */
export const isProvinceCode = (column: string): string => `char_length(${column}) = 2`;
export const isRegencyCode = (column: string): string => `char_length(${column}) = 5`;
