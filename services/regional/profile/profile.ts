import { Field, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingWords } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { DigitalService } from "../digital-service/digital-service.entity.ts";
import { IctInfrastructure, INFRASTRUCTURE_KINDS } from "./ict-infrastructure.entity.ts";
import { NetizenProfile } from "./netizen-profile.entity.ts";
import { type ProfilePoint, ProfilePointKind } from "./profile-point.entity.ts";

export enum ProfileState {
  REPORTED = "REPORTED",
  NOT_REPORTED = "NOT_REPORTED",
}

registerEnumType(ProfileState, {
  name: "ProfileState",
  description: "Whether a regency has told something of itself.",
  valuesConfig: {
    REPORTED: { description: "It was reported." },
    NOT_REPORTED: { description: "It was not: it is unknown, and not that there is none." },
  },
});

@ObjectType({ description: "What a regency tells of itself in a year (profil daerah)." })
export class RegencyProfile {
  @Field(() => ProfileState, { description: "Whether any part of it was reported." })
  state!: ProfileState;

  readonly allPoints!: readonly ProfilePoint[];

  @ListSize(4)
  @Field(() => [IctInfrastructure], {
    description: "The parts of the ICT infrastructure that were reported, in the order of `IctInfrastructureKind`.",
  })
  infrastructure!: readonly IctInfrastructure[];

  @Field(() => ProfileState, { description: "Whether `netizens` was reported." })
  netizenState!: ProfileState;

  @Field(() => NetizenProfile, { nullable: true, description: "Null while NOT_REPORTED, as `netizenState` says." })
  netizens!: NetizenProfile | null;

  @ListSize(10)
  @Field(() => [DigitalService], {
    description: "The digital services that run in the year, by ordinal; empty where none was reported.",
  })
  services!: readonly DigitalService[];

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of all parts together; `missing` names those that were not reported: kinds of points and infrastructure, `NETIZENS`, `SERVICES`. Null where nothing was.",
  })
  provenance!: Provenance | null;
}

interface Parts {
  readonly points: readonly ProfilePoint[];
  readonly infrastructure: readonly IctInfrastructure[];
  readonly netizens: NetizenProfile | null;
  readonly services: readonly DigitalService[];
}

export function toProfile(told: Parts): RegencyProfile {
  const { points, infrastructure, netizens, services } = told;
  const parts = [...points, ...infrastructure, ...(netizens ? [netizens] : []), ...services];
  return {
    state: stateOf(parts.length > 0),
    allPoints: points,
    infrastructure,
    netizenState: stateOf(netizens !== null),
    netizens,
    services,
    provenance: computedProvenance(
      AGENCY,
      parts.map((part) => reportedProvenance(AGENCY, part)),
      { methodology: "All that the regency reported of itself.", missing: () => missingWords(wordsMissing(told)) },
    ),
  };
}

const stateOf = (isReported: boolean): ProfileState => (isReported ? ProfileState.REPORTED : ProfileState.NOT_REPORTED);

const wordsMissing = ({ points, infrastructure, netizens, services }: Parts): string[] => [
  ...Object.values(ProfilePointKind).filter((kind) => !points.some((point) => point.kind === kind)),
  ...INFRASTRUCTURE_KINDS.filter((kind) => !infrastructure.some((part) => part.kind === kind)),
  ...(netizens ? [] : ["NETIZENS"]),
  ...(services.length > 0 ? [] : ["SERVICES"]),
];
