import { describe, expect, it } from "vitest";
import type { PlanningDocumentInput } from "./planning-document.input.ts";
import { PlanningDocumentKind } from "./planning-document-kind.ts";
import { whyContradictory, whyLeft, whyMisplaced } from "./planning-document.rule.ts";

const plan: PlanningDocumentInput = {
  code: "51-RPJMD-2030",
  kind: PlanningDocumentKind.RPJMD,
  title: "Rencana Pembangunan Jangka Menengah Daerah 2030–2034",
  regionCode: "51",
  periodFirstYear: 2030,
  periodLastYear: 2034,
};
const { RPJMN, RPJMD, RPJPD, RENJA, RENSTRA, RKPD } = PlanningDocumentKind;

it.each<Partial<PlanningDocumentInput>>([
  {},
  { periodLastYear: 2030 },
  { code: "51.71-RPJMD-2030", regionCode: "51.71" },
  { code: "ID-RPJMN-2030", kind: RPJMN, regionCode: null },
  { code: "ID-RENSTRA-2030", kind: RENSTRA, regionCode: null },
  { code: "51-RENSTRA-2030", kind: RENSTRA },
])("finds nothing against %j", (told) => {
  expect(whyContradictory({ ...plan, ...told })).toBeNull();
});

const CODE = "by its region, kind and first year its code is";

it.each<[Partial<PlanningDocumentInput>, string]>([
  [{ code: "51.71-RPJMD-2030" }, `${CODE} 51-RPJMD-2030, not 51.71-RPJMD-2030; correct one of them`],
  [{ kind: RKPD }, `${CODE} 51-RKPD-2030, not 51-RPJMD-2030; correct one of them`],
  [{ periodFirstYear: 2029 }, `${CODE} 51-RPJMD-2029, not 51-RPJMD-2030; correct one of them`],
  [
    { code: "51-RENSTRA-2030", kind: RENSTRA, regionCode: null },
    `${CODE} ID-RENSTRA-2030, not 51-RENSTRA-2030; correct one of them`,
  ],
  [{ kind: RPJMN }, "RPJMN is the nation's; leave out regionCode 51, or correct kind"],
  [
    { code: "ID-RPJMD-2030", regionCode: null },
    "RPJMD is a province's or a regency's; give its regionCode, or correct kind",
  ],
  [{ periodLastYear: 2029 }, "51-RPJMD-2030 ends in 2029, before its periodFirstYear 2030; correct one of them"],
])("tells what is wrong with %j", (told, message) => {
  expect(whyContradictory({ ...plan, ...told })).toBe(message);
});

const placed = (kind: PlanningDocumentKind, regionCode: string | null, parentCode: string | null) => ({
  ...plan,
  code: `${regionCode ?? "ID"}-${kind}-2030`,
  kind,
  regionCode,
  parentCode,
});

it.each([
  [RPJMN, null, "ID-RPJPN-2025"],
  [RPJPD, "51", "ID-RPJPN-2025"],
  [RPJPD, "51.71", "51-RPJPD-2025"],
  [RPJMD, "51", "ID-RPJMN-2030"],
  [RPJMD, "51.71", "ID-RPJMN-2030"],
  [RPJMD, "51.71", "51-RPJMD-2030"],
  [RPJMD, "51.71", "51.71-RPJPD-2025"],
  [RKPD, "51.71", "51.71-RPJMD-2030"],
  [RENSTRA, "51.71", "51.71-RPJMD-2030"],
  [RENSTRA, null, "ID-RPJMN-2030"],
  [RENJA, "51.71", "51.71-RENSTRA-2030"],
  [RENJA, null, "ID-RENSTRA-2030"],
  [RKPD, "51.71", null],
])("a %s of %s can stand below %s", (kind, regionCode, parentCode) => {
  expect(whyMisplaced(placed(kind, regionCode, parentCode), null)).toBeNull();
});

it.each([
  [RPJMD, "51", "51-RKPD-2030", "51-RPJPD-… or ID-RPJMN-…"],
  [RPJMD, "51", "51-RPJMD-2025", "51-RPJPD-… or ID-RPJMN-…"],
  [RPJMD, "51.71", "32-RPJMD-2030", "51.71-RPJPD-… or 51-RPJMD-… or ID-RPJMN-…"],
  [RKPD, "51.71", "51-RPJMD-2030", "51.71-RPJMD-…"],
  [RKPD, "51.71", "51.03-RPJMD-2030", "51.71-RPJMD-…"],
  [RKPD, "51.71", "ID-RPJMN-2030", "51.71-RPJMD-…"],
])("a %s of %s cannot stand below %s", (kind, regionCode, parentCode, possible) => {
  const document = placed(kind, regionCode, parentCode);
  expect(whyMisplaced(document, null)).toBe(
    `${document.code} carries out ${possible}, not ${parentCode}; correct parentCode, or leave it out`,
  );
});

it("the nation's long-term plan carries out nothing", () => {
  expect(whyMisplaced(placed(PlanningDocumentKind.RPJPN, null, "ID-RPJMN-2025"), null)).toMatch(
    /^ID-RPJPN-2030 carries out nothing, not ID-RPJMN-2025;/,
  );
});

describe("a document begins while the one above it is in force", () => {
  const annual = { ...placed(RKPD, "51", plan.code), periodFirstYear: 2030, periodLastYear: 2030 };

  it.each([2030, 2034])("as in %d", (periodFirstYear) => {
    expect(whyMisplaced({ ...annual, periodFirstYear }, plan)).toBeNull();
    expect(whyLeft(plan, [{ ...annual, periodFirstYear }])).toBeNull();
  });

  it.each([2029, 2035])("and not in %d", (periodFirstYear) => {
    const outside = { ...annual, code: `51-RKPD-${periodFirstYear}`, periodFirstYear };
    const message = `51-RKPD-${periodFirstYear} begins in ${periodFirstYear}, and 51-RPJMD-2030 above it is of 2030–2034; correct the period, or parentCode`;
    expect(whyMisplaced(outside, plan)).toBe(message);
    expect(whyLeft(plan, [annual, outside])).toBe(message);
  });
});
