import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode, link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { QuestionCode } from "../evaluation-form/question.entity.ts";
import { Component, EvaluationPhase, SchemeCode } from "../scoring-scheme/scoring-scheme.entity.ts";
import { InRound, isMark, isRound } from "./in-round.entity.ts";
import { Participation } from "./evaluation.ts";

/** A year's evaluation in one phase: whom Kominfo invited. */
@Entity()
@Figure<EvaluationRound>("EVALUATION_ROUND", ["year", "phase"])
@RowCheck<EvaluationRound>("evaluation_round_year_phase_check", isRound)
@ObjectType({ description: "A year's evaluation in one phase: whom Kominfo invited." })
export class EvaluationRound extends FigureEntity {
  @Property({ type: "integer" })
  @Field(() => Int)
  year!: number;

  @Property({ type: "integer" })
  @Field(() => EvaluationPhase)
  phase!: EvaluationPhase;

  @Property({ type: "boolean" })
  @Field(() => Boolean, {
    description: "Whether whoever is not in the round's table was not invited; else it is not known.",
  })
  isInvitationComplete!: boolean;
}

/** That a regency was invited to a round, and whether it took part. */
@Entity({ tableName: "evaluation" })
@Figure<EvaluationEntry>("EVALUATION", ["regencyCode", "year", "phase"])
@RowCheck<EvaluationEntry>("evaluation_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<EvaluationEntry>("evaluation_year_phase_check", isRound)
@RowCheck<EvaluationEntry>(
  "evaluation_published_index_check",
  ({ participation, publishedIndex }) =>
    `${publishedIndex} is null or (${participation} = 'PARTICIPATED' and ${isMark(publishedIndex)})`,
)
// What is published is corrected by its reopening, and not published again.
@RowTrigger(`create trigger "evaluation_published_once" before insert on "evaluation"
    for each row when (new.move = 'DECIDE') execute function publish_evaluation();`)
// When all are written, every question that was asked has its mark.
@RowTrigger(`create constraint trigger "evaluation_marked" after insert on "evaluation"
    deferrable initially deferred for each row
    when (new.move = 'DECIDE' and new.participation = 'PARTICIPATED') execute function find_marks();`)
export class EvaluationEntry extends InRound {
  @ManyToOne(() => SchemeCode, link("scheme_code"))
  schemeCode!: string;

  @Enum({ items: [Participation.PARTICIPATED, Participation.DID_NOT_PARTICIPATE] })
  participation!: Participation;

  /** The final as Kominfo printed it; null for one who did not take part. */
  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number", nullable: true })
  publishedIndex!: number | null;
}

@Entity()
@Figure<ComponentScore>("COMPONENT_SCORE", ["regencyCode", "year", "phase", "component"])
@RowCheck<ComponentScore>("component_score_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<ComponentScore>("component_score_year_phase_check", isRound)
@RowCheck<ComponentScore>("component_score_score_check", ({ score }) => isMark(score))
export class ComponentScore extends InRound {
  @Enum(() => Component)
  component!: Component;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  score!: number;
}

/** The mean of the marks of a dimension's questions, stored when the evaluation is published. */
@Entity({ tableName: "dimension_score" })
@Figure<DimensionScoreEntry>("DIMENSION_SCORE", ["regencyCode", "year", "phase", "dimension"])
@RowCheck<DimensionScoreEntry>("dimension_score_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<DimensionScoreEntry>("dimension_score_year_phase_check", isRound)
@RowCheck<DimensionScoreEntry>("dimension_score_score_check", ({ score }) => isMark(score))
export class DimensionScoreEntry extends InRound {
  @Enum(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  score!: number;
}

@Entity()
@Figure<QuestionMark>("QUESTION_MARK", ["regencyCode", "year", "phase", "questionCode"])
@RowCheck<QuestionMark>("question_mark_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<QuestionMark>("question_mark_year_phase_check", isRound)
@RowCheck<QuestionMark>("question_mark_mark_check", ({ mark }) => isMark(mark))
export class QuestionMark extends InRound {
  @ManyToOne(() => QuestionCode, link("question_code"))
  questionCode!: string;

  /** From 0 to 4 in steps of 0.01: the mean of its assessors. */
  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  mark!: number;
}
