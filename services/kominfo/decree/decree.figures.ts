import { reportedByRegency } from "../../common/figure/approval-path.ts";
import type { FigureKind } from "../../common/figure/figure-kind.ts";
import { AGENCY } from "../agency.ts";
import { Decree } from "./decree.entity.ts";

export const DECREES: FigureKind = { entity: Decree, list: "decrees", approval: reportedByRegency(AGENCY) };
