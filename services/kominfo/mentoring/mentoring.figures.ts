import { ownedByMinistry } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { AGENCY } from "../agency.ts";
import { BimtekRound, Mentoring } from "./mentoring.entity.ts";
import { findMisplaced, findUntimely } from "./mentoring.rule.ts";

export const MENTORINGS: FigureKind = {
  entity: Mentoring,
  list: "mentorings",
  approval: ownedByMinistry(AGENCY),
  check: findUntimely,
};

export const BIMTEK_ROUNDS: FigureKind = {
  entity: BimtekRound,
  list: "bimtekRounds",
  approval: ownedByMinistry(AGENCY),
  check: findMisplaced,
};
