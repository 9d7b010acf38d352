import { type ClassType, FieldResolver, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import { Evaluation } from "../evaluation/evaluation.ts";
import { AssessorMark } from "./assessor-mark.entity.ts";
import { MarkQuestionsInput } from "./assessor-mark.input.ts";
import { markQuestions } from "./mark-questions.ts";

@Resolver(() => AssessorMark)
export class AssessorMarkResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() mark: AssessorMark): Provenance {
    return reportedProvenance(AGENCY, mark);
  }
}

const actOn = actsOn(Evaluation, "evaluation");

export const ASSESSOR_MARK_ACTS: readonly ClassType[] = [
  actOn({
    name: "markQuestions",
    description:
      "Marks questions of a regency's evaluation as one of its assessors, until it is published. Nobody sees the marks but whoever gave them, and Kominfo.",
    roles: [Role.ASSESSOR],
    InputType: MarkQuestionsInput,
    perform: markQuestions,
  }),
];
