import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type ActPayload, payloadOf } from "../../common/act/payload.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import { Evaluation } from "../evaluation/evaluation.ts";
import type { Context } from "../loaders.ts";
import { AssessorMark } from "./assessor-mark.entity.ts";
import { MarkQuestionsInput } from "./assessor-mark.input.ts";
import { markQuestions } from "./mark-questions.ts";

const MarkQuestionsPayload = payloadOf(Evaluation, "markQuestions", "evaluation");

@Resolver(() => AssessorMark)
export class AssessorMarkResolver {
  @Mutation(() => MarkQuestionsPayload, {
    nullable: true,
    description:
      "Marks questions of a regency's evaluation as one of its assessors, until it is published. Nobody sees the marks but whoever gave them, and Kominfo.",
  })
  @RequiresScopes(Role.ASSESSOR)
  markQuestions(
    @Arg("input", () => MarkQuestionsInput) input: MarkQuestionsInput,
    @Ctx() context: Context,
  ): Promise<ActPayload<Evaluation>> {
    return markQuestions(context, input);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() mark: AssessorMark): Provenance {
    return reportedProvenance(AGENCY, mark);
  }
}
