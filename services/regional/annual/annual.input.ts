import { IsOptional, MinDate, type ValidationArguments } from "class-validator";
import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, Int } from "type-graphql";
import { IsProgramYear, IsSettled } from "../../common/graph/arguments.ts";
import { Internal } from "../../common/graph/rights.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { propertyRule } from "../../common/property-rule.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";

function IsNotBefore(other: string): PropertyDecorator {
  return propertyRule("isNotBefore", {
    validate: (value: number, { object }: ValidationArguments) =>
      value >= ((object as Record<string, number>)[other] ?? value),
    message: () => `$property must not be before ${other}`,
  });
}

/** How a year is read. */
@ArgsType()
class ViewArguments {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      "Read the year as it was reported at this moment, at least 10 seconds ago: values, statuses and memberships. Left out, as it holds now.",
  })
  @IsOptional()
  @MinDate(() => new Date("2000-01-01"), { message: "$property must be from the year 2000" })
  @IsSettled()
  asReportedAt?: Date | null;

  @Field(() => ReportStatus, {
    nullable: true,
    defaultValue: ReportStatus.ACCEPTED,
    description:
      "The lowest approval that counts: of each figure the newest state that has come so far. Null as if left out.",
  })
  // Those who see accepted figures alone have no use for it.
  @Internal()
  minStatus?: ReportStatus | null;
}

@ArgsType()
export class AnnualArguments extends ViewArguments {
  @Field(() => Int, { description: "From 2017 to next year." })
  @IsProgramYear()
  year!: number;
}

@ArgsType()
export class AnnualsArguments extends ViewArguments {
  @Field(() => Int, { description: "The first year, from 2017." })
  @IsProgramYear()
  from!: number;

  @Field(() => Int, { description: "The last year, up to next year." })
  @IsProgramYear()
  @IsNotBefore("from")
  to!: number;
}

const viewOf = ({ asReportedAt, minStatus }: ViewArguments): string =>
  printView({
    instant: asReportedAt ?? DEFAULT_VIEW.instant,
    minStatus: minStatus ?? DEFAULT_VIEW.minStatus,
  });

export const inView = (args: AnnualArguments) => ({ year: args.year, view: viewOf(args) });

export function eachInView(args: AnnualsArguments): { year: number; view: string }[] {
  const view = viewOf(args);
  return Array.from({ length: args.to - args.from + 1 }, (_, index) => ({ year: args.from + index, view }));
}
