import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { MasterplanBook } from "./masterplan-book.entity.ts";

@Resolver(() => MasterplanBook)
export class MasterplanBookResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() book: MasterplanBook): Provenance {
    return reportedProvenance(AGENCY, book);
  }
}
