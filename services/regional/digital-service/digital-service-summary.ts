import { Field, Int, ObjectType } from "type-graphql";
import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize, NamesRegencies } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { DeviceReach, deviceReachOf } from "./device-reach.ts";
import { type DigitalService, SERVICE_AUDIENCES, ServiceAudience } from "./digital-service.entity.ts";

@ObjectType({ description: "The digital services of several regencies for one audience." })
export class AudienceServices {
  @Field(() => ServiceAudience)
  audience!: ServiceAudience;

  @Field(() => Int)
  serviceCount!: number;

  @Field(() => Int, { description: "Of `serviceCount`: those that do not work from any device." })
  limitedCount!: number;
}

@ObjectType({ description: "The digital services of several regencies in one dimension." })
export class DimensionServices {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Int)
  serviceCount!: number;

  @Field(() => Int, { description: "Of `serviceCount`: those that do not work from any device." })
  limitedCount!: number;
}

@ObjectType({
  description:
    "The digital services that run in the regencies of a province in a year. The counts take the real ones only; where all are simulated, those.",
})
export class DigitalServiceSummary {
  @Field(() => Int, { description: "All of them." })
  serviceCount!: number;

  @Field(() => Int, { description: "Of `serviceCount`: those that do not work from any device." })
  limitedCount!: number;

  @ListSize(3)
  @Field(() => [AudienceServices], { description: "Of every audience, in the order of `ServiceAudience`." })
  byAudience!: readonly AudienceServices[];

  @ListSize(6)
  @Field(() => [DimensionServices], { description: "Of every dimension, in their order." })
  byDimension!: readonly DimensionServices[];

  @Field(() => Int, { description: "All regencies." })
  regencyCount!: number;

  @Field(() => Int, { description: "The regencies whose services are counted." })
  reportedCount!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description: "`missing` names the regencies of which no service is counted. Null where none was reported.",
  })
  provenance!: Provenance | null;
}

/** @param codes the regencies of which it is asked */
export function summarizeServices(
  codes: readonly string[],
  services: readonly DigitalService[],
): DigitalServiceSummary {
  const isSimulated = ({ simulated }: DigitalService) => simulated;
  const counted = preferReal(services, isSimulated);
  const reported = new Set(counted.map(({ regencyCode }) => regencyCode));
  return {
    ...count(counted),
    byAudience: SERVICE_AUDIENCES.map((audience) => ({
      audience,
      ...count(counted.filter((service) => service.audience === audience)),
    })),
    byDimension: DIMENSIONS.map((dimension) => ({
      dimension,
      ...count(counted.filter((service) => service.dimension === dimension)),
    })),
    regencyCount: codes.length,
    reportedCount: reported.size,
    provenance: computedProvenance(
      AGENCY,
      counted.map((service) => reportedProvenance(AGENCY, service)),
      {
        methodology: "The services that run in the year, counted; the real ones alone where there is one.",
        missing: () => missingRegencies(codes.filter((code) => !reported.has(code))),
        simulatedCount: services.filter(isSimulated).length,
      },
    ),
  };
}

const count = (services: readonly DigitalService[]) => ({
  serviceCount: services.length,
  limitedCount: services.filter((service) => deviceReachOf(service) === DeviceReach.LIMITED).length,
});
