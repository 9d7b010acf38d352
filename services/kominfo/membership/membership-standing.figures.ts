import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { MembershipStanding } from "./membership-standing.entity.ts";

export const MEMBERSHIP_STANDINGS: FigureKind = { entity: MembershipStanding, approval: [] };
