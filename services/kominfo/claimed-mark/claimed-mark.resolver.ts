import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { ClaimedMark } from "./claimed-mark.entity.ts";

@Resolver(() => ClaimedMark)
export class ClaimedMarkResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() mark: ClaimedMark): Provenance {
    return reportedProvenance(AGENCY, mark);
  }
}
