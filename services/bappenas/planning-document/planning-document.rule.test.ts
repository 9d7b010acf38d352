import { expect, it } from "vitest";
import { PlanningDocumentKind } from "./planning-document.entity.ts";
import type { PlanningDocumentInput } from "./planning-document.input.ts";
import { whyContradictory } from "./planning-document.rule.ts";

const plan: PlanningDocumentInput = {
  code: "51-RPJMD-2030",
  kind: PlanningDocumentKind.RPJMD,
  title: "Rencana Pembangunan Jangka Menengah Daerah 2030–2034",
  regionCode: "51",
  periodFirstYear: 2030,
  periodLastYear: 2034,
};
const { RPJMN, RENSTRA, RKPD } = PlanningDocumentKind;

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
