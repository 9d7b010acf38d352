import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { ActionItem } from "./action-item.entity.ts";

export const ACTION_ITEMS: FigureKind = { entity: ActionItem, approval: [] };
