import { ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { FigureEntity } from "../../common/figure/figure.entity.ts";
import { REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import type { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";

export const isRound = ({ year, phase }: Readonly<Record<"year" | "phase", string>>) =>
  `${year} >= 2017 and ${year} <= 2100 and ${phase} in (1, 2)`;

export const isMark = (column: string) => `${column} >= 0 and ${column} <= 4`;

/** The columns that place a row in one regency's part of a round. */
export abstract class InRound extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Property({ type: "integer" })
  phase!: EvaluationPhase;
}
