import { Field, Int, ObjectType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { Question } from "./question.entity.ts";

@ObjectType({
  description:
    "The questions of the evaluation from one year on (kuesioner evaluasi), until another form follows. A form never changes: a new year has a new one.",
})
export class EvaluationForm {
  @Field(() => Int)
  year!: number;

  @ListSize(121)
  @Field(() => [Question], { description: "In the order of the form." })
  questions!: readonly Question[];

  @Field(() => Provenance, { nullable: true, description: "Of its questions." })
  provenance!: Provenance | null;
}

/** The forms of which questions are known, the newest first. */
export const toForms = (questions: readonly Question[]): EvaluationForm[] =>
  [...Map.groupBy(questions, ({ formYear }) => formYear)]
    .toSorted(([a], [b]) => b - a)
    .map(([year, ofForm]) => ({
      year,
      questions: ofForm,
      provenance: computedProvenance(
        AGENCY,
        ofForm.map((question) => reportedProvenance(AGENCY, question)),
        { methodology: "The questions that are known of the form." },
      ),
    }));
