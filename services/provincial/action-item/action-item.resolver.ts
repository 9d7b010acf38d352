import { FieldResolver, Resolver, Root } from "type-graphql";
import { today } from "../../common/clock.ts";
import { connectionOf } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { AGENCY } from "../agency.ts";
import { ActionItem } from "./action-item.entity.ts";
import { isOverdue } from "./overdue.ts";

export const ActionItemConnection = connectionOf(ActionItem, "ActionItem");

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: ActionItem): RegencyLink {
    return { code: regencyCode };
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is OPEN or IN_PROGRESS after its due date, by today's date in Jakarta.",
  })
  isOverdue(@Root() item: ActionItem): boolean {
    return isOverdue(item, today());
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() item: ActionItem): Provenance {
    return reportedProvenance(AGENCY, item);
  }
}
