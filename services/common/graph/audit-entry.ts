import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { AuditedAct } from "../audit/audit-entry.entity.ts";
import { Actor } from "./actor.ts";
import { connectionOf } from "./connection.ts";
import { ReportStatus } from "./report-status.ts";

@ObjectType({ description: "Where a figure stood on its way of approval." })
@Directive("@shareable")
export class AuditedState {
  @Field(() => Int)
  revision!: number;

  @Field(() => ReportStatus)
  status!: ReportStatus;
}

@ObjectType({ description: "A figure before and after a change; its values stand in its history." })
@Directive("@shareable")
export class AuditedChange {
  @Field(() => ID, { description: "The figure's name, as its provenance tells it." })
  figure!: string;

  @Field(() => AuditedState, { nullable: true, description: "Null where it had not been reported." })
  before!: AuditedState | null;

  @Field(() => AuditedState)
  after!: AuditedState;
}

@ObjectType("AuditEntry", {
  description: "An entry of an agency's audit log: what somebody changed, or read that is not public.",
})
@Directive("@shareable")
export class AuditEntryNode {
  @Field(() => ID, { description: "Its place in the log, from 1, without gaps." })
  position!: string;

  @Field(() => GraphQLDateTime)
  at!: Date;

  @Field(() => AuditedAct)
  act!: AuditedAct;

  @Field(() => Actor)
  actor!: Actor;

  @Field(() => String, { description: "As their issuer identifies them, whatever their name." })
  subject!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The year of the cohort that they assess; null for any other role.",
  })
  cohort!: number | null;

  @Field(() => String, { description: "The request's id, as it stands in the hub's own log." })
  requestId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of the document that they sent, in hexadecimal digits; null where an agency was asked by another gateway.",
  })
  operationHash!: string | null;

  @Field(() => String, { nullable: true, description: "The mutation's name; null for what was read." })
  mutation!: string | null;

  @Field(() => [ID], { description: "The codes of the regions of what was changed or read." })
  regions!: readonly string[];

  @Field(() => Int, { description: "How many figures were changed, or rows that are not public were read." })
  rowCount!: number;

  @Field(() => [AuditedChange], { description: "Empty for what was read." })
  changes!: readonly AuditedChange[];

  @Field(() => String, {
    description:
      "SHA-256 of the entry and of the hash before it, in hexadecimal digits: no entry can be changed or taken out unseen.",
  })
  hash!: string;
}

export const AuditEntryConnection = connectionOf(AuditEntryNode, "AuditEntry");
Directive("@shareable")(AuditEntryConnection);
