import { Entity, Enum, Index, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { ListSize } from "../../common/list-size.ts";
import { isRegencyCode, link, REGENCY_LINK, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { inOwnProvince } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { MeetingId } from "../coordination-forum/forum-meeting.entity.ts";

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
    DONE: { description: "Done, as its evidence shows." },
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

export enum ActionItemOrigin {
  FINDING = "FINDING",
  MEETING = "MEETING",
  PROPOSAL = "PROPOSAL",
  OTHER = "OTHER",
}

registerEnumType(ActionItemOrigin, {
  name: "ActionItemOrigin",
  description: "What a follow-up came of.",
  valuesConfig: {
    FINDING: { description: "A finding (temuan) of an evaluation." },
    MEETING: { description: "A decision of a meeting of the province's forum." },
    PROPOSAL: { description: "A proposal (usulan) to the province that was accepted." },
    OTHER: { description: "Any other, or none that is known." },
  },
});

/** The property that names each origin. */
const ORIGINS = { FINDING: "findingId", MEETING: "meetingId", PROPOSAL: "proposalId" } as const;

/** The form of a finding's name: regency, year, phase, ordinal. Another agency's, so that no key leads to it. */
export const FINDING_NAME = /^FINDING\/(\d{2}\.\d{2})\/\d{4}\/[12]\/[1-9]\d{0,3}$/;

@Entity()
@Index({ properties: ["regencyCode", "dueOn"] })
@Figure<ActionItem>("ACTION_ITEM", ["itemId"], {
  seen: ({ regencyCode }) => inOwnProvince(regencyCode),
  isConfidential: true,
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
@RowCheck<ActionItem>("action_item_origin_check", (columns) => {
  return Object.entries(ORIGINS)
    .map(([origin, property]) => `(${columns.originKind} = '${origin}') = (${columns[property]} is not null)`)
    .join(" and ");
})
@RowCheck<ActionItem>("action_item_finding_id_check", ({ findingId, regencyCode }) => {
  return `${findingId} ~ ('^FINDING/' || ${regencyCode} || '/\\d{4}/[12]/[1-9]\\d{0,3}$')`;
})
// What was done before the hub kept evidence has none.
@RowCheck<ActionItem>("action_item_evidence_check", ({ state, evidence, move }) => {
  const count = `jsonb_array_length(${evidence})`;
  return `case when ${state} = 'DONE' then ${move} is null or ${count} > 0 else ${count} = 0 end`;
})
@RowTrigger(
  `create trigger "action_item_moved" before insert on "action_item" for each row when (new.move = 'DECIDE') execute function keep_action_item()`,
)
@ObjectType({ description: "A follow-up (tindak lanjut): what a regency is to do by a day." })
export class ActionItem extends FigureEntity {
  @Property({ type: "text" })
  @Field(() => ID, { name: "id" })
  itemId!: string;

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

  @Enum({ items: () => ActionItemOrigin })
  @Field(() => ActionItemOrigin, { description: "What it came of." })
  originKind!: ActionItemOrigin;

  @Property({ type: "text", nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: "The name of the finding that it came of, as `FINDING/51.03/2023/2/1`; null for another origin.",
  })
  findingId!: string | null;

  @ManyToOne(() => MeetingId, { ...link("meeting_id"), nullable: true, index: true })
  meetingId!: string | null;

  /** The accepted proposal that it came of. */
  @Property({ type: "text", nullable: true })
  proposalId!: string | null;

  @Property({ type: "json" })
  @ListSize(3)
  @Field(() => [DocumentLink], { description: "What shows that it is done (bukti dukung); empty until it is." })
  evidence!: readonly DocumentLink[];

  /** The proposal that was last made of it. */
  @Property({ type: "text", nullable: true })
  escalatedProposalId!: string | null;
}
