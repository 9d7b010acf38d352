import { type ClassType, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { EvaluationForm, toForms } from "./evaluation-form.ts";
import { PublishEvaluationFormInput } from "./evaluation-form.input.ts";
import { publishEvaluationForm } from "./publish-evaluation-form.ts";
import { Question } from "./question.entity.ts";
import { readQuestions } from "./read-questions.ts";

@Resolver(() => EvaluationForm)
export class EvaluationFormResolver {
  @ListSize(5)
  @Query(() => [EvaluationForm], { nullable: "itemsAndList", description: "The forms known, the newest first." })
  async evaluationForms(@Ctx() { em }: Context): Promise<EvaluationForm[]> {
    return toForms(await readQuestions(em));
  }
}

@Resolver(() => Question)
export class QuestionResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() question: Question): Provenance {
    return reportedProvenance(AGENCY, question);
  }
}

const actOn = actsOn(EvaluationForm, "evaluationForm");

export const EVALUATION_FORM_ACTS: readonly ClassType[] = [
  actOn({
    name: "publishEvaluationForm",
    description:
      "Publishes the form of a year, which never changes. It is asked in that year and those after it, until another form follows.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: PublishEvaluationFormInput,
    perform: publishEvaluationForm,
  }),
];
