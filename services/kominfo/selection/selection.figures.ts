import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { SelectionEntry, SelectionRank } from "./selection.entity.ts";

export const SELECTIONS: FigureKind = { entity: SelectionEntry, approval: [] };
export const SELECTION_RANKS: FigureKind = { entity: SelectionRank, approval: [] };
