import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type ActPayload, payloadOf } from "../../common/act/payload.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Mou } from "./mou.entity.ts";
import { SignMousInput } from "./mou.input.ts";
import { signMous } from "./sign-mous.ts";
import { SignedMous } from "./signed-mous.ts";

const SignMousPayload = payloadOf(SignedMous, "signMous", "signed");

@Resolver(() => Mou)
export class MouResolver {
  @Mutation(() => SignMousPayload, {
    nullable: true,
    description:
      "Signs the MoU of members of a cohort, one or those of a ceremony: with its first, a member is launched.",
  })
  @RequiresScopes(Role.MINISTRY_STEWARD)
  signMous(
    @Arg("input", () => SignMousInput) input: SignMousInput,
    @Ctx() context: Context,
  ): Promise<ActPayload<SignedMous>> {
    return signMous(context, input);
  }

  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: Mou): RegencyLink {
    return { code: regencyCode };
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() mou: Mou): Provenance {
    return reportedProvenance(AGENCY, mou);
  }
}
