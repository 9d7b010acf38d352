import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { Figure } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { InRound, isMark, isRound } from "../evaluation/in-round.entity.ts";
import { QuestionCode } from "../evaluation-form/question.entity.ts";

@Entity()
@Figure<AssessorMark>("ASSESSOR_MARK", ["regencyCode", "year", "phase", "questionCode", "assessorSubject"], {
  // Never the public's, nor another assessor's, by which they would judge.
  seen: ({ assessorSubject }) =>
    `acting_role() = 'ASSESSOR' and ${assessorSubject} = acting_subject() or (select draft_reach()) = ''`,
  written: ({ assessorSubject, regencyCode }) =>
    `acting_role() = 'ASSESSOR' and ${assessorSubject} = acting_subject() and is_assessed(${regencyCode})`,
  isConfidential: true,
})
@ObjectType({ description: "The mark that one assessor gives in a question." })
@RowCheck<AssessorMark>("assessor_mark_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<AssessorMark>("assessor_mark_year_phase_check", isRound)
@RowCheck<AssessorMark>("assessor_mark_mark_check", ({ mark }) => isMark(mark))
// Nobody marks what is published.
@RowTrigger(`create trigger "assessor_mark_in_time" before insert on "assessor_mark"
    for each row when (new.move is not null) execute function mark_in_time();`)
export class AssessorMark extends InRound {
  @ManyToOne(() => QuestionCode, link("question_code"))
  @Field(() => ID, { name: "question", description: "The question's code in the form: `2.3.1`." })
  questionCode!: string;

  @Property({ type: "text" })
  @Field(() => ID, { name: "assessor", description: "Who gave it, as their issuer identifies them." })
  assessorSubject!: string;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01." })
  mark!: number;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What led to it, in words; null where nothing is said." })
  note!: string | null;
}
