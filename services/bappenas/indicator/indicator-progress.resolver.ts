import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../loaders.ts";
import { PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { IndicatorProgress, type ViewedIndicatorProgress } from "./indicator-progress.ts";

@Resolver(() => IndicatorProgress)
export class IndicatorProgressResolver {
  @FieldResolver(() => PlanningDocument, {
    nullable: true,
    description:
      "The document that sets the target; null when not known, and while it has not come as far in its approval as the view asks.",
  })
  document(
    @Root() { documentCode, view }: ViewedIndicatorProgress,
    @Ctx() { loaders }: Context,
  ): Promise<PlanningDocument | null> | null {
    return documentCode === null ? null : loaders.planningDocument(view).load(documentCode);
  }
}
