import { ownedByProvince } from "../common/figure/approval-path.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { ACTION_ITEMS } from "./action-item/action-item.figures.ts";
import { AGENCY } from "./agency.ts";
import { FORUMS, MEETINGS } from "./coordination-forum/coordination-forum.figures.ts";
import { ProvincialFiguresInput } from "./figures.input.ts";
import { Neighborhood } from "./neighborhood/neighborhood.entity.ts";
import { findReversed } from "./neighborhood/neighborhood.rule.ts";
import {
  INITIATIVE_MEMBERS,
  INITIATIVE_MILESTONES,
  SHARED_INITIATIVES,
} from "./shared-initiative/shared-initiative.figures.ts";
import { PROPOSALS } from "./proposal/proposal.figures.ts";
import { ProgramEvent } from "./smart-province/program-event.entity.ts";
import { findGaps } from "./smart-province/program-event.rule.ts";
import {
  GUIDE_BOOKS,
  SMART_PROVINCE_ASSESSMENTS,
  SMART_PROVINCE_MASTERPLANS,
  SMART_PROVINCE_MENTORS,
  TASK_FORCE_MEMBERS,
} from "./smart-province/smart-province.figures.ts";
import { SmartProvinceEntry } from "./smart-province/smart-province.entity.ts";

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: ProvincialFiguresInput,
  kinds: [
    { entity: ProgramEvent, list: "programEvents", approval: ownedByProvince(), check: findGaps },
    { entity: SmartProvinceEntry, list: "smartProvinceEntries", approval: ownedByProvince() },
    TASK_FORCE_MEMBERS,
    SMART_PROVINCE_MENTORS,
    GUIDE_BOOKS,
    SMART_PROVINCE_MASTERPLANS,
    SMART_PROVINCE_ASSESSMENTS,
    { entity: Neighborhood, list: "neighborhoods", approval: ownedByProvince(), check: findReversed },
    SHARED_INITIATIVES,
    INITIATIVE_MEMBERS,
    INITIATIVE_MILESTONES,
    // Follow-up.
    FORUMS,
    MEETINGS,
    ACTION_ITEMS,
    PROPOSALS,
  ],
};
