import { FieldResolver, Resolver, Root } from "type-graphql";
import { connectionOf } from "../../common/graph/connection.js";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.js";
import { AGENCY } from "../agency.js";
import { Regency } from "../regency/regency.js";
import { ActionItem } from "./action-item.entity.js";
import { today } from "./clock.js";
import { isOverdue } from "./overdue.js";

export const ActionItemConnection = connectionOf(ActionItem, "ActionItem");

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { regencyCode }: ActionItem): Regency {
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
