import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { INITIATIVE_LINK, SharedInitiativeCode } from "./shared-initiative.entity.ts";

@Entity()
@Figure<InitiativeMilestone>("INITIATIVE_MILESTONE", ["initiativeCode", "ordinal"], {
  written: ({ initiativeCode }) =>
    `acting_role() = 'PROVINCE_COORDINATOR' and starts_with(${initiativeCode}, acting_region())`,
})
@RowTrigger(
  `create trigger "initiative_milestone_decided" after insert on "initiative_milestone" for each row when (new.move = 'DECIDE') execute function check_initiative_milestone()`,
)
@RowCheck<InitiativeMilestone>("initiative_milestone_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
@RowCheck<InitiativeMilestone>(
  "initiative_milestone_due_on_check",
  ({ dueOn }) => `${dueOn} >= '2000-01-01' and ${dueOn} <= '2100-12-31'`,
)
@RowCheck<InitiativeMilestone>(
  "initiative_milestone_evidence_check",
  ({ reachedOn, evidence, move }) =>
    `case when ${reachedOn} is null then ${evidence} is null else ${move} is null or ${evidence} is not null end`,
)
@ObjectType({ description: "A milestone (tonggak capaian) of a shared initiative." })
export class InitiativeMilestone extends FigureEntity {
  @ManyToOne(() => SharedInitiativeCode, INITIATIVE_LINK)
  initiativeCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the initiative's milestones from 1, as they were planned." })
  ordinal!: number;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate, { description: "The day by which it is to be reached." })
  dueOn!: string;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was reached; null while it is not." })
  reachedOn!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, {
    nullable: true,
    description: "What shows that it was reached; null while it is not, and where none is known.",
  })
  evidence!: DocumentLink | null;
}
