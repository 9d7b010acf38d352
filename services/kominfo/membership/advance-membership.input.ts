import { IsOptional, ValidateNested } from "class-validator";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { ActInput, ReasonedActInput } from "../../common/act/act.input.ts";
import { IsRegencyCode, IsReportedDay } from "../../common/graph/arguments.ts";
import { DocumentLinkInput } from "../../common/graph/document-link.ts";
import { MembershipStage } from "./membership-stage.entity.ts";

@InputType({ description: "A member, and the stage that it enters." })
export class AdvanceMembershipInput extends ActInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => MembershipStage, { description: "The next one; `LAUNCH` is entered by `signMous`." })
  stage!: MembershipStage;

  @Field(() => GraphQLDate, { description: "The day from which it is in it, up to today in Jakarta." })
  @IsReportedDay()
  enteredOn!: Date;

  @Field(() => DocumentLinkInput, { nullable: true, description: "By which it was decided." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}

@InputType({ description: "A member that withdraws from the program." })
export class WithdrawMembershipInput extends ReasonedActInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => GraphQLDate, { description: "The day from which it has withdrawn, up to today in Jakarta." })
  @IsReportedDay()
  on!: Date;

  @Field(() => DocumentLinkInput, { nullable: true, description: "By which it was decided." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}

@InputType({ description: "A member that had withdrawn, and comes back." })
export class ReturnMembershipInput extends ReasonedActInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => GraphQLDate, { description: "The day from which it takes part again, up to today in Jakarta." })
  @IsReportedDay()
  on!: Date;

  @Field(() => DocumentLinkInput, { nullable: true, description: "By which it was decided." })
  @IsOptional()
  @ValidateNested()
  document?: DocumentLinkInput | null;
}
