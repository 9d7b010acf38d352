import { GraphQLDate } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { ListSize, REGENCY_COUNT } from "../list-size.ts";
import { ProvinceLink } from "./province-link.ts";
import { RegencyLink } from "./regency-link.ts";

@ObjectType({ description: "A region that is to report." })
@Directive("@shareable")
export class ReportingRegion {
  @Field(() => ID)
  code!: string;

  @Field(() => RegencyLink, { nullable: true, description: "The regency; null where it is a province that reports." })
  regency!: RegencyLink | null;

  @Field(() => ProvinceLink, { nullable: true, description: "The province; null where it is a regency that reports." })
  province!: ProvinceLink | null;
}

@ObjectType({ description: "Regions that are to report, by name." })
@Directive("@shareable")
export class ReportingRegions {
  @Field(() => Int, { description: "How many `regions` there are." })
  count!: number;

  // Of the nation; one, where it is a regency that reports.
  @ListSize(REGENCY_COUNT)
  @Field(() => [ReportingRegion], { description: "In order of code." })
  regions!: readonly ReportingRegion[];
}

@ObjectType({
  description:
    "Who has reported a kind of figure for a year, of the regions that owe it. A report is whole when it has as many figures as the region owes. Figures that the hub made up count as reported where there are no others; `simulated` tells them apart.",
})
@Directive("@shareable")
export class KindReporting {
  @Field(() => String, { description: "The kind of figure: `BUDGET_LINE`." })
  kind!: string;

  @Field(() => GraphQLDate, { description: "The last day on which a report is in time, by the calendar of Jakarta." })
  dueOn!: string;

  @Field(() => ReportingRegions, { description: "Those that owe it: `reported` and `missing` together." })
  expected!: ReportingRegions;

  @Field(() => ReportingRegions, {
    description:
      "Those whose whole report is SUBMITTED, VERIFIED or ACCEPTED; an accepted figure that is being corrected still counts.",
  })
  reported!: ReportingRegions;

  @Field(() => ReportingRegions, { description: "Of those reported, the ones that are VERIFIED or ACCEPTED." })
  verified!: ReportingRegions;

  @Field(() => ReportingRegions, { description: "Of those reported, the ones that are ACCEPTED." })
  accepted!: ReportingRegions;

  @Field(() => ReportingRegions, {
    description:
      "Of those reported, the ones whose report became whole after `dueOn`. What was returned and sent in again, or corrected, counts from the first time.",
  })
  late!: ReportingRegions;

  @Field(() => ReportingRegions, { description: "Those that owe it and have not reported, whether or not it is due." })
  missing!: ReportingRegions;

  @Field(() => ReportingRegions, {
    description: "Of those reported, the ones whose report is not whole without figures that the hub made up.",
  })
  simulated!: ReportingRegions;
}

@ObjectType({
  description:
    "How complete and how timely the reports of a year are, at the moment as of which the year is read, whatever its `minStatus`.",
})
@Directive("@shareable")
export class Reporting {
  @ListSize(5)
  @Field(() => [KindReporting], {
    description: "The kinds of figures that are owed for the year by regions of this level or below, in order of kind.",
  })
  kinds!: readonly KindReporting[];
}
