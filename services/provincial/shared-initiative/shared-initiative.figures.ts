import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { InitiativeMember } from "./initiative-member.entity.ts";
import { InitiativeMilestone } from "./initiative-milestone.entity.ts";
import { SharedInitiative, SharedInitiativeCode } from "./shared-initiative.entity.ts";

export const SHARED_INITIATIVES: FigureKind = {
  entity: SharedInitiative,
  approval: [],
  names: { property: "code", entity: SharedInitiativeCode },
};

export const INITIATIVE_MEMBERS: FigureKind = {
  entity: InitiativeMember,
  approval: [],
  // The first of them come with their initiative, whose code nobody knows before.
  names: { property: "initiativeCode", entity: SharedInitiativeCode },
};

export const INITIATIVE_MILESTONES: FigureKind = { entity: InitiativeMilestone, approval: [] };
