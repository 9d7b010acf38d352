import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { Member, SharedInitiative } from "./shared-initiative.entity.ts";

@Resolver(() => SharedInitiative)
export class SharedInitiativeResolver {
  @ListSize(10)
  @FieldResolver(() => [Member], { description: "The regencies that take part, by code." })
  members(@Root() { code }: SharedInitiative, @Ctx() { loaders }: Context): Promise<readonly Member[]> {
    return loaders.membersOfInitiative.load(code);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() initiative: SharedInitiative): Provenance {
    return reportedProvenance(AGENCY, initiative);
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: Member): RegencyLink {
    return { code: regencyCode };
  }
}
