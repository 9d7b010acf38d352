import type { Statement } from "./statement.ts";

export interface Regency {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export const readRegency: Statement<Regency> = {
  name: "regency",
  text: "select code, name, kind from regency where code = $1",
};

/** A province with its regencies of today. */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly regencies: readonly Regency[];
}

export const readProvince: Statement<Province> = {
  name: "province",
  text: `
    select code, name, (
      select coalesce(json_agg(json_build_object('code', code, 'name', name, 'kind', kind) order by code), '[]')
      from regency where province_code = province.code) as regencies
    from province where code = $1`,
};
