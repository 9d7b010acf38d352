import { GraphQLDate, GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { ReportedEntity } from "../base.entity.ts";
import { lowestStatus, ReportStatus } from "./report-status.ts";

@ObjectType({ description: "Where a figure comes from. A computed figure says of what it was made." })
@Directive("@shareable")
export class Provenance {
  @Field(() => String, { description: "The agency that holds the figure, by its name in the graph: `kominfo`." })
  agency!: string;

  @Field(() => String, {
    nullable: true,
    description: "The document, in words; null when none is known, or when a computed figure has several.",
  })
  source!: string | null;

  @Field(() => String, { nullable: true, description: "Where the document can be read; null when not known." })
  sourceUrl!: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: "The day of which the figure speaks; of a computed figure its oldest part's; null when not known.",
  })
  asOf!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the agency received the figure; of a computed figure when it received the last part.",
  })
  receivedAt!: Date | null;

  @Field(() => ReportStatus, { description: "The figure's approval; of a computed figure the lowest of its parts." })
  status!: ReportStatus;

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
}

/** The provenance of a figure as its row tells it. */
export function reportedProvenance(agency: string, row: ReportedEntity): Provenance {
  const { source, sourceUrl, asOf, receivedAt, status, revision, simulated } = row;
  return {
    agency,
    source,
    sourceUrl,
    asOf,
    receivedAt,
    status,
    revision,
    simulated,
    partCount: null,
    simulatedCount: null,
  };
}

/** The figures that a mean or a total may use: the real ones; where all are simulated, those. */
export function preferReal<Part>(parts: readonly Part[], isSimulated: (part: Part) => boolean): readonly Part[] {
  const real = parts.filter((part) => !isSimulated(part));
  return real.length > 0 ? real : parts;
}

/** What a computed provenance takes from each of its parts. */
export type ProvenancePart = Pick<Provenance, "source" | "sourceUrl" | "asOf" | "receivedAt" | "status" | "simulated">;

/**
 * The provenance of a figure that is made of others.
 * @param parts of what it was made; none makes `null`: nothing was reported.
 * @param simulatedCount how many simulated figures were at hand, if some were left out.
 */
export function computedProvenance(
  agency: string,
  parts: readonly ProvenancePart[],
  simulatedCount = parts.filter(({ simulated }) => simulated).length,
): Provenance | null {
  if (parts.length === 0) return null;
  const days = parts.map(({ asOf }) => asOf).filter((day) => day !== null);
  const received = parts.flatMap(({ receivedAt }) => receivedAt?.getTime() ?? []);
  return {
    agency,
    source: common(parts.map(({ source }) => source)),
    sourceUrl: common(parts.map(({ sourceUrl }) => sourceUrl)),
    asOf: days.length === parts.length ? days.reduce((oldest, day) => (day < oldest ? day : oldest)) : null,
    receivedAt: received.length > 0 ? new Date(Math.max(...received)) : null,
    status: lowestStatus(parts.map(({ status }) => status)),
    revision: null,
    simulated: parts.some(({ simulated }) => simulated),
    partCount: parts.length,
    simulatedCount,
  };
}

function common<Value>(values: readonly (Value | null)[]): Value | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
