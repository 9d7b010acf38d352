import { Entity, Enum, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { ReportStatus } from "../graph/report-status.ts";
import { Role } from "../graph/role.ts";
import { RowCheck } from "../row-check.ts";

/** A step of the way of approval of one kind of figure. The way is data: a second ministry's sign-off is one more row. */
@Entity()
@RowCheck<ApprovalStep>("approval_step_position_check", ({ position }) => `${position} >= 1`)
@RowCheck<ApprovalStep>(
  "approval_step_agency_check",
  ({ role, agency }) => `(${role} = 'MINISTRY_STEWARD') = (${agency} is not null)`,
)
@ObjectType({ description: "A step of the way of approval of a kind of figure." })
@Directive("@shareable")
export class ApprovalStep {
  @PrimaryKey({ type: "text" })
  @Field(() => String, { description: "The kind of figure: `BUDGET_LINE`." })
  kind!: string;

  @PrimaryKey({ type: "text" })
  @Field(() => String, { description: "The step's name, once in a way: `VERIFY`." })
  step!: string;

  @Property({ type: "integer" })
  @Field(() => Int, {
    description: "Its place on the way, from 1; steps of one place are beside each other, and all of them are needed.",
  })
  position!: number;

  @Enum({ items: [ReportStatus.SUBMITTED, ReportStatus.VERIFIED, ReportStatus.ACCEPTED] })
  @Field(() => ReportStatus, { description: "What the figure is when all steps of this place have been taken." })
  status!: ReportStatus;

  @Enum({ items: [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR, Role.MINISTRY_STEWARD] })
  @Field(() => Role, { description: "Who takes it: of the figure's own regency or province, or of `agency`." })
  role!: Role;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The ministry whose steward takes it; null for the other roles.",
  })
  agency!: string | null;
}
