import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.js";
import { AGENCY } from "../agency.js";
import type { Context } from "../loaders.js";
import { Regency } from "../regency/regency.js";
import { Member, SharedInitiative } from "./shared-initiative.entity.js";

@Resolver(() => SharedInitiative)
export class SharedInitiativeResolver {
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
  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { regencyCode }: Member): Regency {
    return { code: regencyCode };
  }
}
