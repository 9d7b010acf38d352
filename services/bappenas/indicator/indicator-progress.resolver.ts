import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../loaders.ts";
import { PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { IndicatorProgress, type ViewedIndicatorProgress } from "./indicator-progress.ts";

@Resolver(() => IndicatorProgress)
export class IndicatorProgressResolver {
  @FieldResolver(() => PlanningDocument, {
    nullable: true,
    description: "The document that sets the target; null when not known.",
  })
  document(
    @Root() { documentCode, view }: ViewedIndicatorProgress,
    @Ctx() { loaders }: Context,
  ): Promise<PlanningDocument | null> | null {
    return documentCode === null ? null : loaders.planningDocument(view).load(documentCode);
  }
}
