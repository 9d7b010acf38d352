import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { IDENTITY_KEY, ReportedEntity } from "../../common/base.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, REGENCY_LINK, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { inOwnProvince, RowSecurity } from "../../common/row-security.ts";

export enum ActionItemState {
  OPEN = "OPEN",
  IN_PROGRESS = "IN_PROGRESS",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}

/** The states in which something is still to be done. */
export const PENDING_STATES: readonly ActionItemState[] = [ActionItemState.OPEN, ActionItemState.IN_PROGRESS];

registerEnumType(ActionItemState, {
  name: "ActionItemState",
  description: "How far a follow-up has come.",
  valuesConfig: {
    OPEN: { description: "Recorded; nobody has begun." },
    IN_PROGRESS: { description: "Its owner has begun." },
    DONE: { description: "Done." },
    CANCELLED: { description: "Given up: it is no longer wanted." },
  },
});

export enum ActionItemTheme {
  LEGAL_BASIS = "LEGAL_BASIS",
  COUNCIL = "COUNCIL",
  APBD_SHARE = "APBD_SHARE",
  OTHER_FUNDING = "OTHER_FUNDING",
  SPBE_INDEX = "SPBE_INDEX",
  SURVEY = "SURVEY",
  SERVICE_ACCESS = "SERVICE_ACCESS",
  OTHER = "OTHER",
}

registerEnumType(ActionItemTheme, {
  name: "ActionItemTheme",
  description: "What kind of finding (temuan) a follow-up answers.",
  valuesConfig: {
    LEGAL_BASIS: { description: "The masterplan has no legal basis (dasar hukum)." },
    COUNCIL: { description: "The Smart City Council (Dewan) is not active." },
    APBD_SHARE: { description: "The share of the regency's own budget (APBD) is tiny." },
    OTHER_FUNDING: { description: "There is no money beside the APBD." },
    SPBE_INDEX: { description: "The SPBE index is low." },
    SURVEY: { description: "The survey asked people who are not users." },
    SERVICE_ACCESS: { description: "A service needs a certain phone, or a computer." },
    OTHER: { description: "Any other." },
  },
});

@Entity()
@Index({ properties: ["regencyCode", "dueOn"] })
@RowSecurity<ActionItem>("action_item", {
  seen: ({ regencyCode }) => inOwnProvince(regencyCode),
  audited: { regionOf: ({ regencyCode }) => regencyCode },
})
@RowCheck<ActionItem>("action_item_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<ActionItem>(
  "action_item_due_on_check",
  ({ dueOn }) => `${dueOn} >= '2000-01-01' and ${dueOn} <= '2100-12-31'`,
)
@RowCheck<ActionItem>(
  "action_item_closed_on_check",
  ({ state, closedOn }) => `(${state} in ('DONE', 'CANCELLED')) = (${closedOn} is not null)`,
)
@ObjectType({ description: "A follow-up (tindak lanjut): what a regency is to do by a day." })
export class ActionItem extends ReportedEntity {
  @PrimaryKey(IDENTITY_KEY)
  @Field(() => ID)
  id!: string;

  @ManyToOne(() => RegionCode, { ...REGENCY_LINK, index: false })
  @Field(() => ID, { name: "code", description: "The regency's code." })
  regencyCode!: string;

  @Enum({ items: () => Dimension, nullable: true })
  @Field(() => Dimension, { nullable: true, description: "Null where it concerns all six." })
  dimension!: Dimension | null;

  @Enum(() => ActionItemTheme)
  @Field(() => ActionItemTheme)
  theme!: ActionItemTheme;

  @Property({ type: "text" })
  @Field(() => String, { description: "What is to be done." })
  title!: string;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office that is to do it." })
  ownerOffice!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate, { description: "The last day on which it is in time." })
  dueOn!: string;

  @Enum(() => ActionItemState)
  @Field(() => ActionItemState)
  state!: ActionItemState;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day on which it was done or cancelled; null until then.",
  })
  closedOn!: string | null;
}
