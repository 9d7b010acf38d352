import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { NeighborhoodInput } from "./neighborhood/neighborhood.input.ts";
import { ProgramEventInput } from "./smart-province/program-event.input.ts";
import { GuideBookInput } from "./smart-province/guide-book.input.ts";
import { SmartProvinceAssessmentInput } from "./smart-province/smart-province-assessment.input.ts";
import { SmartProvinceMasterplanInput } from "./smart-province/smart-province-masterplan.input.ts";
import { SmartProvinceMentorInput } from "./smart-province/smart-province-mentor.input.ts";
import { TaskForceMemberInput } from "./smart-province/task-force-member.input.ts";
import { SmartProvinceEntryInput } from "./smart-province/smart-province.input.ts";

@InputType({ description: "Values of figures that `provincial` holds, up to 1000 together." })
export class ProvincialFiguresInput extends FiguresInput {
  @Field(() => [ProgramEventInput], { nullable: true })
  programEvents?: ProgramEventInput[] | null;

  @Field(() => [SmartProvinceEntryInput], { nullable: true })
  smartProvinceEntries?: SmartProvinceEntryInput[] | null;

  @Field(() => [TaskForceMemberInput], { nullable: true })
  taskForceMembers?: TaskForceMemberInput[] | null;

  @Field(() => [SmartProvinceMentorInput], { nullable: true })
  smartProvinceMentors?: SmartProvinceMentorInput[] | null;

  @Field(() => [GuideBookInput], { nullable: true })
  guideBooks?: GuideBookInput[] | null;

  @Field(() => [SmartProvinceMasterplanInput], { nullable: true })
  smartProvinceMasterplans?: SmartProvinceMasterplanInput[] | null;

  @Field(() => [SmartProvinceAssessmentInput], { nullable: true })
  smartProvinceAssessments?: SmartProvinceAssessmentInput[] | null;

  @Field(() => [NeighborhoodInput], { nullable: true })
  neighborhoods?: NeighborhoodInput[] | null;
}
