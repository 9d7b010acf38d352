import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { CohortInput } from "./cohort/cohort.input.ts";
import { CohortMemberInput } from "./cohort/cohort-member.input.ts";
import { ComponentScoreInput } from "./evaluation/component-score.input.ts";
import { DimensionScoreInput } from "./evaluation/dimension-score.input.ts";
import { EvaluationInput } from "./evaluation/evaluation.input.ts";
import { EvaluationRoundInput } from "./evaluation/evaluation-round.input.ts";
import { QuestionMarkInput } from "./evaluation/question-mark.input.ts";
import { MasterplanInput } from "./masterplan/masterplan.input.ts";
import { MasterplanBookInput } from "./masterplan-book/masterplan-book.input.ts";
import { MasterplanMilestoneInput } from "./masterplan-program/masterplan-milestone.input.ts";
import { MasterplanProgramInput } from "./masterplan-program/masterplan-program.input.ts";
import { MembershipStageInput } from "./membership/membership-stage.input.ts";
import { ProgramTargetInput } from "./program/program-target.input.ts";

@InputType({ description: "Values of figures that `kominfo` holds, up to 1000 together." })
export class KominfoFiguresInput extends FiguresInput {
  @Field(() => [CohortInput], { nullable: true })
  cohorts?: CohortInput[] | null;

  @Field(() => [CohortMemberInput], { nullable: true })
  cohortMembers?: CohortMemberInput[] | null;

  @Field(() => [ComponentScoreInput], { nullable: true })
  componentScores?: ComponentScoreInput[] | null;

  @Field(() => [DimensionScoreInput], { nullable: true })
  dimensionScores?: DimensionScoreInput[] | null;

  @Field(() => [EvaluationInput], { nullable: true })
  evaluations?: EvaluationInput[] | null;

  @Field(() => [EvaluationRoundInput], { nullable: true })
  evaluationRounds?: EvaluationRoundInput[] | null;

  @Field(() => [MasterplanBookInput], { nullable: true })
  masterplanBooks?: MasterplanBookInput[] | null;

  @Field(() => [MasterplanMilestoneInput], { nullable: true })
  masterplanMilestones?: MasterplanMilestoneInput[] | null;

  @Field(() => [MasterplanProgramInput], { nullable: true })
  masterplanPrograms?: MasterplanProgramInput[] | null;

  @Field(() => [MasterplanInput], { nullable: true })
  masterplans?: MasterplanInput[] | null;

  @Field(() => [MembershipStageInput], { nullable: true })
  membershipStages?: MembershipStageInput[] | null;

  @Field(() => [ProgramTargetInput], { nullable: true })
  programTargets?: ProgramTargetInput[] | null;

  @Field(() => [QuestionMarkInput], { nullable: true })
  questionMarks?: QuestionMarkInput[] | null;
}
