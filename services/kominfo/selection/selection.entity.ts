import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isStewardOf } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { AGENCY } from "../agency.ts";
import { CohortYear } from "../cohort/cohort.entity.ts";
import type { Part } from "./ranking.ts";

export enum SelectionOutcome {
  SELECTED = "SELECTED",
  RESERVE = "RESERVE",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(SelectionOutcome, {
  name: "SelectionOutcome",
  description: "What became of a ranked candidate.",
  valuesConfig: {
    SELECTED: { description: "Has a place in the cohort (terpilih)." },
    RESERVE: { description: "Takes a place, by rank, if one becomes free (cadangan)." },
    WITHDRAWN: { description: "Withdrew after the selection was published (mengundurkan diri)." },
  },
});

/** That the selection of a cohort was published, and by which rules. */
@Entity({ tableName: "selection" })
@Figure<SelectionEntry>("SELECTION", ["year"], { written: () => isStewardOf(AGENCY) })
@RowCheck<SelectionEntry>("selection_quota_check", ({ quota }) => `${quota} >= 1 and ${quota} <= 514`)
export class SelectionEntry extends FigureEntity {
  @ManyToOne(() => CohortYear, link("year"))
  year!: number;

  @Property({ type: "integer" })
  quota!: number;

  @Property({ type: "date" })
  publishedOn!: string;

  @Property({ type: "text" })
  tieRule!: string;

  /** What the actor said of this revision, for all to read: who withdrew, and why; null for nothing. */
  @Property({ type: "text", nullable: true })
  statement!: string | null;
}

/** A candidate's place in a selection that was published, with all that it was computed of. */
@Entity()
@Figure<SelectionRank>("SELECTION_RANK", ["year", "regencyCode"], { written: () => isStewardOf(AGENCY) })
@RowTrigger(
  `create trigger "selection_rank_within_quota" after insert on "selection_rank" referencing new table as added for each statement execute function selection_fits_quota()`,
)
@RowCheck<SelectionRank>("selection_rank_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<SelectionRank>("selection_rank_rank_check", ({ rank }) => `${rank} >= 1`)
@RowCheck<SelectionRank>("selection_rank_score_check", ({ score }) => `${score} >= 0 and ${score} <= 4`)
@RowCheck<SelectionRank>(
  "selection_rank_ranked_once",
  ({ year, rank, status, validTo }) =>
    `exclude using btree (${year} with =, ${rank} with =) where (${status} = 'ACCEPTED' and ${validTo} = 'infinity')`,
)
export class SelectionRank extends FigureEntity {
  @ManyToOne(() => CohortYear, link("year"))
  year!: number;

  @ManyToOne(() => RegionCode, { ...REGENCY_COLUMN, index: true })
  regencyCode!: string;

  @Property({ type: "integer" })
  rank!: number;

  @Property({ type: "decimal", precision: 5, scale: 4, runtimeType: "number" })
  score!: number;

  @Enum(() => SelectionOutcome)
  outcome!: SelectionOutcome;

  @Property({ type: "json" })
  parts!: readonly Part[];
}
