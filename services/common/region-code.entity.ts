import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Stands for the nation where a region's code would. */
export const NATION = "ID";

/** How the codes of provinces and regencies are made. */
export const REGION_CODE = /^\d{2}(\.\d{2})?$/;

/**
 * One code of the register, of a province or a regency, today's or a former one.
 * `regional` keeps the register; every other agency holds a copy: enough to validate and to filter by province.
 */
@Entity()
export class RegionCode {
  @PrimaryKey({ type: "text" })
  code!: string;

  /** Today's code of the same region; the code itself when it is today's. */
  @Property({ type: "text", index: true })
  currentCode!: string;

  /** The province in which the code lay; null for a province's own code. */
  @Property({ type: "text", nullable: true, index: true })
  provinceCode!: string | null;

  /** The day from which the code was in force; null when it always was, as far as the register knows. */
  @Property({ type: "date", nullable: true })
  validFrom!: string | null;

  /** The day on which the code ceased; null when it is today's. */
  @Property({ type: "date", nullable: true })
  validUntil!: string | null;

  /** The law that ended the code; null for today's codes. */
  @Property({ type: "text", nullable: true })
  legalBasis!: string | null;
}

/** The column of rows that name another row by its key; a row that is named is never removed, and keeps its key. */
export const link = (fieldName: string) =>
  ({ mapToPk: true, fieldName, updateRule: "no action", deleteRule: "no action" }) as const;

/** The column of rows that belong to a province. */
export const PROVINCE_LINK = { ...link("province_code"), index: true } as const;

/** The column of rows that name a regency. */
export const REGENCY_LINK = { ...link("regency_code"), index: true } as const;

/** The same column of a figure, whose index begins with it. */
export const REGENCY_COLUMN = link("regency_code");

/** The same column where it is a part of the key. */
export const REGENCY_KEY = { ...link("regency_code"), primary: true } as const;

/** The register holds the codes of both; their length tells which of them a column takes, in SQL. */
export const isProvinceCode = (column: string): string => `char_length(${column}) = 2`;
export const isRegencyCode = (column: string): string => `char_length(${column}) = 5`;
