import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { ReadinessMark } from "./readiness-mark.entity.ts";
import { ReadinessWeight } from "./readiness-weight.entity.ts";

export const READINESS_MARKS: FigureKind = { entity: ReadinessMark, approval: [] };
export const READINESS_WEIGHTS: FigureKind = { entity: ReadinessWeight, approval: [] };
