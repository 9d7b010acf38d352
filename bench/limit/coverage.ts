import type { Masterplan, Membership } from "./kominfo.ts";
import { provenanceOf } from "./marks.ts";

interface KnownOfMembership {
  readonly membership: Membership | undefined;
  readonly masterplan: Masterplan | undefined;
}

/** How far the program reaches in the regencies of a province. */
export function coverageOf(regencies: readonly KnownOfMembership[]) {
  const members = regencies.filter(({ membership }) => membership);
  const masterplans = regencies.flatMap(({ masterplan }) => (masterplan?.isMade ? [masterplan] : []));
  return {
    regencyCount: regencies.length,
    memberCount: members.length,
    masterplanCount: masterplans.length,
    unknownCount: members.filter(({ masterplan }) => !masterplan).length,
    provenance: provenanceOf([...members.flatMap(({ membership }) => membership ?? []), ...masterplans]),
  };
}
