import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { DimensionTarget } from "./dimension-target.entity.ts";
import type { ViewedTarget } from "./dimension-target.loader.ts";

@Resolver(() => DimensionTarget)
export class DimensionTargetResolver {
  @FieldResolver(() => PlanningDocument, {
    nullable: true,
    description:
      "The document that sets the target; null when not known, and while it has not come as far in its approval as the view asks.",
  })
  document(
    @Root() { documentCode, view }: ViewedTarget,
    @Ctx() { loaders }: Context,
  ): Promise<PlanningDocument | null> | null {
    return documentCode === null ? null : loaders.planningDocument(view).load(documentCode);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() target: DimensionTarget): Provenance {
    return reportedProvenance(AGENCY, target);
  }
}
