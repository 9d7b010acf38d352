import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { figureNameOf } from "../figure/figure-name.ts";
import { ListSize } from "../list-size.ts";
import { MissingPart } from "./missing-part.ts";
import { ReportStatus } from "./report-status.ts";

@ObjectType({
  description: "Where a figure comes from. A computed figure says of what it was made, and what it lacks.",
})
@Directive("@shareable")
export class Provenance {
  @Field(() => String, { description: "The agency that holds the figure, by its name in the graph: `kominfo`." })
  agency!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The figure's name, by which it is moved on, and by which its history is read: `BUDGET_LINE/51.03/2024/APBD_REGENCY`. Null for a computed figure, and for a record of which no history is kept.",
  })
  figure!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The document, in words; null when none is known, or when a computed figure has several.",
  })
  source!: string | null;

  @Field(() => String, { nullable: true, description: "Where the document can be read; null when not known." })
  sourceUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "How the figure was measured or made, in words; of a computed figure how it was computed, in one sentence. Null when not known.",
  })
  methodology!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      "The day of which the figure speaks; of a computed figure its oldest part's. Null when not known, if only of one part.",
  })
  asOf!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description:
      "Of a computed figure the day of which its newest part speaks; of a reported one the same as `asOf`. Null when not known, if only of one part.",
  })
  newestAsOf!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the agency received the figure; of a computed figure when it received the last part.",
  })
  receivedAt!: Date | null;

  @Field(() => ReportStatus, { description: "The figure's approval; of a computed figure the lowest of its parts." })
  status!: ReportStatus;

  @Field(() => [ReportStatus], {
    description: "Of a computed figure every status that its parts have, lowest first; of a reported one its own.",
  })
  statuses!: readonly ReportStatus[];

  @Field(() => Int, { nullable: true, description: "Counts corrections from 1; null for a computed figure." })
  revision!: number | null;

  @Field(() => Boolean, {
    description: "True when the hub made the figure up to fill a demonstration, or computed it from such a one.",
  })
  simulated!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "Of a computed figure: of how many figures it was made; null for a reported one.",
  })
  partCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Of a computed figure: how many simulated figures were at hand. They are left out where a real one exists.",
  })
  simulatedCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many parts `missing` names, from 0; null where `missing` is.",
  })
  missingCount!: number | null;

  // Of words; a field whose provenance names regencies says so by `NamesRegencies`.
  @ListSize(6)
  @Field(() => [MissingPart], {
    nullable: true,
    description:
      "Of a computed figure: all that it lacks, regencies in order of code; empty where it lacks nothing. Null for a reported figure.",
  })
  missing!: readonly MissingPart[] | null;
}

/** What a reported figure's row tells of it. */
type Reported = Pick<
  Provenance,
  "source" | "sourceUrl" | "methodology" | "asOf" | "receivedAt" | "status" | "revision" | "simulated"
> &
  Partial<Pick<Provenance, "figure">>;

/** The provenance of a figure as its row tells it. */
export const reportedProvenance = (agency: string, row: Reported): Provenance => new ReportedProvenance(agency, row);

/** Thousands stand in an answer, and few are asked for their names. */
class ReportedProvenance implements Provenance {
  readonly #row: Reported;
  readonly agency: string;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly methodology: string | null;
  readonly asOf: string | null;
  readonly newestAsOf: string | null;
  readonly receivedAt: Date | null;
  readonly status: ReportStatus;
  readonly statuses: readonly ReportStatus[];
  readonly revision: number | null;
  readonly simulated: boolean;
  readonly partCount = null;
  readonly simulatedCount = null;
  readonly missingCount = null;
  readonly missing = null;

  constructor(agency: string, row: Reported) {
    this.#row = row;
    this.agency = agency;
    this.source = row.source;
    this.sourceUrl = row.sourceUrl;
    this.methodology = row.methodology;
    this.asOf = row.asOf;
    this.newestAsOf = row.asOf;
    this.receivedAt = row.receivedAt;
    this.status = row.status;
    this.statuses = [row.status];
    this.revision = row.revision;
    this.simulated = row.simulated;
  }

  get figure(): string | null {
    return this.#row.figure ?? figureNameOf(this.#row);
  }
}
