import { insertRows } from "../../common/database.ts";
import { RegionCode } from "../../common/region-code.entity.ts";
import { readCsv, type Seeder, toEnum } from "../../common/seeding.ts";
import { Province } from "../province/province.entity.ts";
import { Regency, RegencyKind } from "../regency/regency.entity.ts";

const DATA = new URL("data/", import.meta.url);

type Region = Record<"code" | "level" | "kind" | "name" | "province_code", string>;
type Change = Record<"from_code" | "to_code" | "change" | "name" | "legal_basis" | "law_date" | "former_name", string>;

/** The register of Kepmendagri 300.2.2-2430/2025, and the changes of the map that led to it. */
export const seedRegister: Seeder = async ({ em }) => {
  const regions: Region[] = readCsv(DATA, "regions");
  const changes: Change[] = readCsv(DATA, "region_changes");
  const changeTo = new Map(changes.map((change) => [change.to_code, change]));
  await insertRows(
    em,
    Province,
    regions.filter(isProvince).map((region) => toProvince(region, changeTo)),
  );
  await insertRows(
    em,
    Regency,
    regions.filter((region) => !isProvince(region)).map((region) => toRegency(region, changeTo)),
  );
  await insertRows(em, RegionCode, [
    ...regions.map((region) => toCurrentCode(region, changeTo)),
    ...changes.filter(({ change }) => change === "RECODED").map(toFormerCode),
  ]);
};

const isProvince = ({ level }: Region): boolean => level === "PROVINCE";

const toProvince = ({ code, name }: Region, changeTo: ReadonlyMap<string, Change>): Province => ({
  code,
  name,
  establishedOn: changeTo.get(code)?.law_date ?? null,
});

const toRegency = ({ code, name, kind, province_code }: Region, changeTo: ReadonlyMap<string, Change>): Regency => ({
  code,
  name,
  formerName: changeTo.get(code)?.former_name || null,
  kind: toEnum(RegencyKind, kind),
  provinceCode: province_code,
});

const toCurrentCode = ({ code, province_code }: Region, changeTo: ReadonlyMap<string, Change>): RegionCode => ({
  code,
  currentCode: code,
  provinceCode: province_code || null,
  validFrom: changeTo.get(code)?.law_date || null,
  validUntil: null,
  legalBasis: null,
});

const toFormerCode = ({ from_code, to_code, law_date, legal_basis }: Change): RegionCode => ({
  code: from_code,
  currentCode: to_code,
  provinceCode: from_code.slice(0, 2),
  validFrom: null,
  validUntil: law_date,
  legalBasis: legal_basis,
});
