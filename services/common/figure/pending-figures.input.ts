import { IsOptional, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { IsProgramYear, IsRegionCode, IsStorableText, PageArguments } from "../graph/arguments.ts";
import { ReportStatus } from "../graph/report-status.ts";

@InputType({ description: "Which figures on their way of approval to list; what is left out does not filter." })
export class PendingFigureFilter {
  @Field(() => String, { nullable: true, description: "Those of this kind: `BUDGET_LINE`." })
  @IsOptional()
  @IsStorableText()
  kind?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Those of this regency; or of this province and the regencies in it today.",
  })
  @IsOptional()
  @IsRegionCode()
  code?: string | null;

  @Field(() => Int, { nullable: true, description: "Those of this year, from 2017 to next year." })
  @IsOptional()
  @IsProgramYear()
  year?: number | null;

  @Field(() => ReportStatus, { nullable: true })
  status?: ReportStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those that wait for a step that whoever asks may take. False: as if left out.",
  })
  mine?: boolean | null;
}

@ArgsType()
export class PendingFiguresArguments extends PageArguments {
  @Field(() => PendingFigureFilter, { nullable: true, description: "Left out, all of the agency are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: PendingFigureFilter | null;
}
