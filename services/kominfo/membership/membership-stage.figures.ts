import { ownedByMinistry } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { AGENCY } from "../agency.ts";
import { StageEntry } from "./membership-stage.entity.ts";
import { findUntold } from "./membership-stage.rule.ts";

export const MEMBERSHIP_STAGES: FigureKind = {
  entity: StageEntry,
  list: "membershipStages",
  approval: ownedByMinistry(AGENCY),
  check: findUntold,
};
