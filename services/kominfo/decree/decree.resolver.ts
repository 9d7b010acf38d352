import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { Decree } from "./decree.entity.ts";

@Resolver(() => Decree)
export class DecreeResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() decree: Decree): Provenance {
    return reportedProvenance(AGENCY, decree);
  }
}
