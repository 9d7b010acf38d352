import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { Coverage } from "./coverage.ts";
import { SmartProvinceAssessment } from "./smart-province-assessment.entity.ts";

export enum FloorState {
  MET = "MET",
  NOT_MET = "NOT_MET",
  NOT_KNOWN = "NOT_KNOWN",
  UNAVAILABLE = "UNAVAILABLE",
}

registerEnumType(FloorState, {
  name: "FloorState",
  description: "Whether a floor is met.",
  valuesConfig: {
    MET: { description: "It is." },
    NOT_MET: { description: "It is not." },
    NOT_KNOWN: { description: "That hangs on masterplans of which it is not known whether they exist." },
    UNAVAILABLE: { description: "The agency that holds the masterplans does not answer now." },
  },
});

@ObjectType({
  description:
    "The floor from which a province enters the Smart Province program: a share of its regencies with a masterplan. It is shown beside an assessment, and refuses none: a choice may be older than what is known.",
})
export class SmartProvinceFloor {
  @Field(() => FloorState)
  state!: FloorState;

  @Field(() => Float, {
    nullable: true,
    description:
      "The share of its regencies whose masterplan is known, from 0 to 1; null without regencies, and where `state` is UNAVAILABLE.",
  })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: "From 0 to 1; null where `state` is UNAVAILABLE." })
  floor!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many more masterplans than those known would meet it; 0 where it is met, null where `state` is UNAVAILABLE.",
  })
  missingCount!: number | null;

  @Field(() => SmartProvinceAssessment, {
    nullable: true,
    description: "The province's assessment in that year; null where none is known.",
  })
  assessment!: SmartProvinceAssessment | null;

  @Field(() => Provenance, {
    nullable: true,
    description: "Of the memberships and masterplans that are counted; null where nothing was reported of them.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY = "The share of its regencies with a masterplan, as `coverage` tells it, against the floor.";

/** @param coverage missing or null while `kominfo` does not tell it */
export function floorOf(
  coverage: Coverage | null | undefined,
  assessment: SmartProvinceAssessment | null,
): SmartProvinceFloor {
  if (!coverage) {
    return {
      state: FloorState.UNAVAILABLE,
      share: null,
      floor: null,
      missingCount: null,
      assessment,
      provenance: null,
    };
  }
  const { meetsFloor, masterplanShare, floor, provenance } = coverage;
  const met = meetsFloor ? FloorState.MET : FloorState.NOT_MET;
  return {
    state: meetsFloor === null ? FloorState.NOT_KNOWN : met,
    share: masterplanShare,
    floor,
    missingCount: missingCountOf(coverage),
    assessment,
    provenance: computedProvenance(AGENCY, provenance ? [provenance] : [], { methodology: METHODOLOGY }),
  };
}

/** A double adds to a decimal: 0.8 of 35 is a little more than 28. */
const missingCountOf = ({ floor, regencyCount, masterplanCount }: Coverage): number =>
  Math.max(0, Math.ceil(Number((floor * regencyCount).toFixed(6))) - masterplanCount);
