import { ownedByMinistry } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { AGENCY } from "../agency.ts";
import { Area, AreaCode, AreaMember } from "./area.entity.ts";

export const AREAS: FigureKind = {
  entity: Area,
  list: "areas",
  approval: ownedByMinistry(AGENCY),
  names: { property: "code", entity: AreaCode },
};

export const AREA_MEMBERS: FigureKind = {
  entity: AreaMember,
  list: "areaMembers",
  approval: ownedByMinistry(AGENCY),
};
