import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Actor } from "../../common/graph/actor.ts";
import { ActionItemState } from "./action-item.entity.ts";

@ObjectType({ description: "What somebody made of a follow-up, at one moment." })
export class ActionItemChange {
  readonly itemId!: string;

  @Field(() => ActionItemState, { description: "The state that it had from then on." })
  readonly state!: ActionItemState;

  @Field(() => GraphQLDate, { description: "The due date that it had from then on." })
  readonly dueOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The proposal that had been made of it by then; null where none had.",
  })
  readonly escalatedProposalId!: string | null;

  @Field(() => GraphQLDateTime)
  readonly changedAt!: Date;

  @Field(() => String, { nullable: true, description: "Why, in words; null where no reason was given." })
  readonly reason!: string | null;

  @Field(() => Actor, { nullable: true, description: "Who did it; null where it was loaded." })
  readonly actor!: Actor | null;
}
