import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.js";
import { AGENCY } from "../agency.js";
import { ProgramEvent } from "./program-event.entity.js";

@Resolver(() => ProgramEvent)
export class ProgramEventResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() event: ProgramEvent): Provenance {
    return reportedProvenance(AGENCY, event);
  }
}
