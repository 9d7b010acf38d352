import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { Mou } from "./mou.entity.ts";

export const MOUS: FigureKind = { entity: Mou, approval: [] };
