import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { ApprovalStep } from "../figure/approval-step.entity.ts";
import { ListSize } from "../list-size.ts";
import { connectionOf } from "./connection.ts";
import { ProvinceLink } from "./province-link.ts";
import { RegencyLink } from "./regency-link.ts";
import { ReportStatus } from "./report-status.ts";

@ObjectType({ description: "A figure on its way of approval: a first value, or a correction of an accepted one." })
@Directive("@shareable")
export class PendingFigure {
  @Field(() => ID, { description: "Its name: `BUDGET_LINE/51.03/2024/APBD_REGENCY`." })
  figure!: string;

  @Field(() => String, { description: "What kind of figure it is: `BUDGET_LINE`." })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The region that it is of: a regency's or a province's code, or `ID` for the nation; null for none.",
  })
  code!: string | null;

  @Field(() => RegencyLink, { nullable: true, description: "The regency that it is of; null where it is of none." })
  regency!: RegencyLink | null;

  @Field(() => ProvinceLink, {
    nullable: true,
    description: "The province that it is of, or in which its regency lies; null where it is of none.",
  })
  province!: ProvinceLink | null;

  @Field(() => Int, { nullable: true, description: "The year that it is of; null for a figure of no year." })
  year!: number | null;

  @Field(() => ReportStatus)
  status!: ReportStatus;

  @Field(() => Int, { description: "The revision that waits; to be given to whatever moves it on." })
  revision!: number;

  @Field(() => GraphQLDateTime, { description: "Since when it waits." })
  since!: Date;

  @ListSize(2)
  @Field(() => [ApprovalStep], { description: "The steps that it waits for; where there are several, all are needed." })
  waitsFor!: readonly ApprovalStep[];
}

export const PendingFigureConnection = connectionOf(PendingFigure, "PendingFigure");
// The pages of rows that all agencies print alike are alike, too.
Directive("@shareable")(PendingFigureConnection);
