import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { Candidate } from "./candidate.entity.ts";

export const CANDIDATES: FigureKind = { entity: Candidate, approval: [] };
