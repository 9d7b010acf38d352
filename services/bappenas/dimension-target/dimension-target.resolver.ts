import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { DimensionTarget } from "./dimension-target.entity.ts";

@Resolver(() => DimensionTarget)
export class DimensionTargetResolver {
  @FieldResolver(() => PlanningDocument, {
    nullable: true,
    description: "The document that sets the target; null when not known.",
  })
  document(
    @Root() { documentCode }: DimensionTarget,
    @Ctx() { loaders }: Context,
  ): Promise<PlanningDocument | null> | null {
    return documentCode === null ? null : loaders.planningDocument.load(documentCode);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() target: DimensionTarget): Provenance {
    return reportedProvenance(AGENCY, target);
  }
}
