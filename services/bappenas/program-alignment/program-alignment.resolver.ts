import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { ProgramAlignment } from "./program-alignment.entity.ts";
import type { ViewedAlignment } from "./program-alignment.loader.ts";

@Resolver(() => ProgramAlignment)
export class ProgramAlignmentResolver {
  @FieldResolver(() => PlanningDocument, {
    nullable: true,
    description: "The document; null while it has not come as far in its approval as the view asks.",
  })
  document(
    @Root() { documentCode, view }: ViewedAlignment,
    @Ctx() { loaders }: Context,
  ): Promise<PlanningDocument | null> {
    return loaders.planningDocument(view).load(documentCode);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() alignment: ProgramAlignment): Provenance {
    return reportedProvenance(AGENCY, alignment);
  }
}
