import { ownedByMinistry, reportedByRegency } from "../common/figure/approval-path.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { DigitalService } from "./digital-service/digital-service.entity.ts";
import { findEndedEarly } from "./digital-service/digital-service.rule.ts";
import { RegionalFiguresInput } from "./figures.input.ts";
import { IctInfrastructure } from "./profile/ict-infrastructure.entity.ts";
import { findUnbuilt } from "./profile/ict-infrastructure.rule.ts";
import { NetizenProfile } from "./profile/netizen-profile.entity.ts";
import { ProfilePoint } from "./profile/profile-point.entity.ts";
import { Statistic } from "./statistic/statistic.entity.ts";
import { findUnknownRegions } from "./statistic/statistic.rule.ts";

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: RegionalFiguresInput,
  kinds: [
    {
      entity: DigitalService,
      list: "digitalServices",
      approval: reportedByRegency(AGENCY),
      check: findEndedEarly,
    },
    {
      entity: IctInfrastructure,
      list: "ictInfrastructures",
      approval: reportedByRegency(AGENCY),
      check: findUnbuilt,
    },
    { entity: NetizenProfile, list: "netizenProfiles", approval: reportedByRegency(AGENCY) },
    { entity: ProfilePoint, list: "profilePoints", approval: reportedByRegency(AGENCY) },
    {
      entity: Statistic,
      list: "statistics",
      approval: ownedByMinistry(AGENCY),
      // The hub's own: no agency has published such a day. Four are area and population, in all and by sex; of other
      // years it is not known how many are owed.
      duty: { years: [2024], dueOn: (year) => `${year + 1}-06-30`, figureCount: 4 },
      check: findUnknownRegions,
    },
  ],
};
