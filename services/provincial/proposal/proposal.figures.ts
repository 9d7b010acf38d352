import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { Proposal } from "./proposal.entity.ts";

export const PROPOSALS: FigureKind = { entity: Proposal, approval: [] };
