import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { IctInfrastructure } from "./ict-infrastructure.entity.ts";
import { NetizenProfile } from "./netizen-profile.entity.ts";
import { ProfilePointsArguments } from "./profile.input.ts";
import { RegencyProfile } from "./profile.ts";
import { ProfilePoint } from "./profile-point.entity.ts";

@Resolver(() => RegencyProfile)
export class RegencyProfileResolver {
  @ListSize(24)
  @FieldResolver(() => [ProfilePoint], {
    description:
      "Potentials and challenges, in the order of the dimensions, potentials first; empty where none was reported.",
  })
  points(
    @Root() { allPoints }: RegencyProfile,
    @Args(() => ProfilePointsArguments) { dimension, kind }: ProfilePointsArguments,
  ): ProfilePoint[] {
    return allPoints.filter(
      (point) => (dimension == null || point.dimension === dimension) && (kind == null || point.kind === kind),
    );
  }
}

@Resolver(() => ProfilePoint)
export class ProfilePointResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() point: ProfilePoint): Provenance {
    return reportedProvenance(AGENCY, point);
  }
}

@Resolver(() => IctInfrastructure)
export class IctInfrastructureResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() part: IctInfrastructure): Provenance {
    return reportedProvenance(AGENCY, part);
  }
}

@Resolver(() => NetizenProfile)
export class NetizenProfileResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() netizens: NetizenProfile): Provenance {
    return reportedProvenance(AGENCY, netizens);
  }
}
