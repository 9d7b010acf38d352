import { type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import { Mou } from "./mou.entity.ts";
import { SignMousInput } from "./mou.input.ts";
import { signMous } from "./sign-mous.ts";
import { SignedMous } from "./signed-mous.ts";

@Resolver(() => Mou)
export class MouResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: Mou): RegencyLink {
    return { code: regencyCode };
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() mou: Mou): Provenance {
    return reportedProvenance(AGENCY, mou);
  }
}

const actOn = actsOn(SignedMous, "signed");

export const MOU_ACTS: readonly ClassType[] = [
  actOn({
    name: "signMous",
    description:
      "Signs the MoU of members of a cohort, one or those of a ceremony: with its first, a member is launched.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: SignMousInput,
    perform: signMous,
  }),
];
