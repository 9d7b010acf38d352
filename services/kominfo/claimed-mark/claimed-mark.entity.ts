import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { Figure } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { isRegencyCode, link } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { InRound, isMark, isRound } from "../evaluation/in-round.entity.ts";
import { QuestionCode } from "../evaluation-form/question.entity.ts";

@Entity()
@Figure<ClaimedMark>("CLAIMED_MARK", ["regencyCode", "year", "phase", "questionCode"])
@ObjectType({
  description:
    "The mark that a regency gives itself in a question (penilaian mandiri): another figure than the mark of its assessors, and no part of the index.",
})
@RowCheck<ClaimedMark>("claimed_mark_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<ClaimedMark>("claimed_mark_year_phase_check", isRound)
@RowCheck<ClaimedMark>("claimed_mark_mark_check", ({ mark }) => isMark(mark))
export class ClaimedMark extends InRound {
  @ManyToOne(() => QuestionCode, link("question_code"))
  @Field(() => ID, { name: "question", description: "The question's code in the form: `2.3.1`." })
  questionCode!: string;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "From 0 to 4 in steps of 0.01." })
  mark!: number;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "What proves it; null where nothing is given." })
  evidence!: DocumentLink | null;
}
