import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { BudgetAllocationInput } from "./budget/budget-allocation.input.ts";
import { BudgetLineInput } from "./budget/budget-line.input.ts";
import { DimensionTargetInput } from "./dimension-target/dimension-target.input.ts";
import { IndicatorInput } from "./indicator/indicator.input.ts";
import { IndicatorRealizationInput } from "./indicator/indicator-realization.input.ts";
import { IndicatorTargetInput } from "./indicator/indicator-target.input.ts";
import {
  PartnershipInput,
  PartnershipMilestoneInput,
  PartnershipPartnerInput,
} from "./partnership/partnership.input.ts";
import { PlanningDocumentInput } from "./planning-document/planning-document.input.ts";
import { ProgramAlignmentInput } from "./program-alignment/program-alignment.input.ts";

@InputType({ description: "Values of figures that `bappenas` holds, up to 1000 together." })
export class BappenasFiguresInput extends FiguresInput {
  @Field(() => [BudgetAllocationInput], { nullable: true })
  budgetAllocations?: BudgetAllocationInput[] | null;

  @Field(() => [BudgetLineInput], { nullable: true })
  budgetLines?: BudgetLineInput[] | null;

  @Field(() => [DimensionTargetInput], { nullable: true })
  dimensionTargets?: DimensionTargetInput[] | null;

  @Field(() => [IndicatorInput], { nullable: true })
  indicators?: IndicatorInput[] | null;

  @Field(() => [IndicatorRealizationInput], { nullable: true })
  indicatorRealizations?: IndicatorRealizationInput[] | null;

  @Field(() => [IndicatorTargetInput], { nullable: true })
  indicatorTargets?: IndicatorTargetInput[] | null;

  @Field(() => [PartnershipInput], { nullable: true })
  partnerships?: PartnershipInput[] | null;

  @Field(() => [PartnershipMilestoneInput], { nullable: true })
  partnershipMilestones?: PartnershipMilestoneInput[] | null;

  @Field(() => [PartnershipPartnerInput], { nullable: true })
  partnershipPartners?: PartnershipPartnerInput[] | null;

  @Field(() => [PlanningDocumentInput], { nullable: true })
  planningDocuments?: PlanningDocumentInput[] | null;

  @Field(() => [ProgramAlignmentInput], { nullable: true })
  programAlignments?: ProgramAlignmentInput[] | null;
}
