import { IsOptional, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { IsProgramYear, IsProvinceCode, PageArguments } from "../../common/graph/arguments.ts";
import { MembershipStage } from "./membership-stage.entity.ts";

@InputType({ description: "Which regencies to list; what is left out does not filter." })
export class MembershipFilter {
  @Field(() => ID, { nullable: true, description: "Those that lie in this province today." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: the members known. False: those of which no membership is known.",
  })
  isMember?: boolean | null;

  @Field(() => MembershipStage, { nullable: true, description: "Those whose furthest stage is this." })
  stage?: MembershipStage | null;

  @Field(() => Int, { nullable: true, description: "The members of this year's cohort." })
  @IsOptional()
  @IsProgramYear()
  cohortYear?: number | null;
}

@ArgsType()
export class MembershipsArguments extends PageArguments {
  @Field(() => MembershipFilter, { nullable: true, description: "Left out, all regencies are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: MembershipFilter | null;
}
