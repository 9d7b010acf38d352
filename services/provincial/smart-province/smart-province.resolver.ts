import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { ProgramEvent } from "./program-event.entity.ts";

@Resolver(() => ProgramEvent)
export class ProgramEventResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() event: ProgramEvent): Provenance {
    return reportedProvenance(AGENCY, event);
  }
}
