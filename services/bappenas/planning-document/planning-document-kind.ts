import { registerEnumType } from "type-graphql";
import { NATION } from "../../common/region-code.entity.ts";

export enum PlanningDocumentKind {
  RPJPN = "RPJPN",
  RPJMN = "RPJMN",
  RPJPD = "RPJPD",
  RPJMD = "RPJMD",
  RKPD = "RKPD",
  RENSTRA = "RENSTRA",
  RENJA = "RENJA",
}

registerEnumType(PlanningDocumentKind, {
  name: "PlanningDocumentKind",
  description: "What a planning document (dokumen perencanaan) is.",
  valuesConfig: {
    RPJPN: { description: "The nation's long-term plan (rencana pembangunan jangka panjang nasional), 20 years." },
    RPJMN: { description: "The nation's medium-term plan (rencana pembangunan jangka menengah nasional), 5 years." },
    RPJPD: { description: "A region's long-term plan (rencana pembangunan jangka panjang daerah), 20 years." },
    RPJMD: { description: "A region's medium-term plan (rencana pembangunan jangka menengah daerah), 5 years." },
    RKPD: { description: "A region's plan of one year (rencana kerja pemerintah daerah)." },
    RENSTRA: { description: "An office's strategic plan (rencana strategis), 5 years." },
    RENJA: { description: "An office's plan of one year (rencana kerja)." },
  },
});

/** Whose a document is that stands above another: of the same region, of the regency's province, of the nation. */
type Whose = "OWN" | "PROVINCE" | "NATION";

interface Above {
  readonly kind: PlanningDocumentKind;
  readonly whose: Whose;
}

const { RPJPN, RPJMN, RPJPD, RPJMD, RKPD, RENSTRA, RENJA } = PlanningDocumentKind;

/**
 * What each kind carries out. Nothing leads back to where it came from, so a chain has an end.
 * Law 25/2004: long-term, medium-term and annual plans of each level, and those of its offices below them.
 */
const ABOVE: Readonly<Record<PlanningDocumentKind, readonly Above[]>> = {
  [RPJPN]: [],
  [RPJMN]: [{ kind: RPJPN, whose: "NATION" }],
  [RPJPD]: [
    { kind: RPJPD, whose: "PROVINCE" },
    { kind: RPJPN, whose: "NATION" },
  ],
  [RPJMD]: [
    { kind: RPJPD, whose: "OWN" },
    { kind: RPJMD, whose: "PROVINCE" },
    { kind: RPJMN, whose: "NATION" },
  ],
  [RKPD]: [{ kind: RPJMD, whose: "OWN" }],
  // An office is a region's, or a ministry.
  [RENSTRA]: [
    { kind: RPJMD, whose: "OWN" },
    { kind: RPJMN, whose: "NATION" },
  ],
  [RENJA]: [
    { kind: RENSTRA, whose: "OWN" },
    { kind: RKPD, whose: "OWN" },
  ],
};

interface Placed {
  readonly kind: PlanningDocumentKind;
  readonly regionCode?: string | null | undefined;
}

/** How the codes of the documents begin that can stand above another: `51.71-RPJMD`. */
export const codesAbove = ({ kind, regionCode }: Placed): readonly string[] =>
  ABOVE[kind].flatMap((above) => {
    const region = regionAbove(above.whose, regionCode ?? null);
    return region === null ? [] : [`${region}-${above.kind}`];
  });

function regionAbove(whose: Whose, regionCode: string | null): string | null {
  if (whose === "OWN") return regionCode ?? NATION;
  if (whose === "NATION") return NATION;
  return regionCode?.length === 5 ? regionCode.slice(0, 2) : null;
}

type Columns = Readonly<Record<"kind" | "regionCode" | "parentCode", string>>;

/** The same as a condition on rows, in SQL: a document's code tells its region and kind. */
export function standsBelowParent({ kind, regionCode, parentCode }: Columns): string {
  const regionOf: Readonly<Record<Whose, string>> = {
    OWN: `coalesce(${regionCode}, '${NATION}')`,
    NATION: `'${NATION}'`,
    PROVINCE: `case when char_length(${regionCode}) = 5 then left(${regionCode}, 2) end`,
  };
  const cases = Object.entries(ABOVE)
    .filter(([, above]) => above.length > 0)
    .map(([below, above]) => {
      const codes = above.map((one) => `(${regionOf[one.whose]}) || '-${one.kind}-%'`);
      return `when '${below}' then ${parentCode} like any (array[${codes.join(", ")}])`;
    });
  return `coalesce(case ${kind} ${cases.join(" ")} end, false)`;
}
