import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ActInput } from "../../common/act/act.input.ts";
import { IsMark, IsProgramYear, IsRegencyCode, IsWeight, IsStorableText } from "../../common/graph/arguments.ts";

const IsCriterionCode = (): PropertyDecorator => (target, propertyName) => {
  IsStorableText()(target, propertyName);
  Length(1, 100, { message: "$property must have from 1 to 100 letters" })(target, propertyName);
};

/** The criteria that there are. */
export const CRITERIA_AT_MOST = 19;

/** A list of what is told by criterion, each of them once. */
export const ByCriterion = (): PropertyDecorator => (target, propertyName) => {
  ArrayMinSize(1, { message: "$property must name a criterion" })(target, propertyName);
  ArrayMaxSize(CRITERIA_AT_MOST, { message: `$property must name at most ${CRITERIA_AT_MOST} criteria` })(
    target,
    propertyName,
  );
  ArrayUnique(({ criterionCode }: { criterionCode: string }) => criterionCode, {
    message: "$property must name each criterion once",
  })(target, propertyName);
  ValidateNested({ each: true })(target, propertyName);
};

@InputType({ description: "How much a criterion counts." })
export class ReadinessWeightInput {
  @Field(() => ID, { description: "As `readinessCriteria` names it." })
  @IsCriterionCode()
  criterionCode!: string;

  @Field(() => Float, { description: "Above 0, up to 1, in steps of 0.0001." })
  @IsWeight()
  weight!: number;
}

@InputType({ description: "How much each criterion is to count in the selection of a cohort." })
export class SetReadinessWeightsInput extends ActInput {
  @Field(() => Int, { description: "The cohort's year." })
  @IsProgramYear()
  year!: number;

  @Field(() => [ReadinessWeightInput], {
    description: "All that count, each once; they add up to 1. A criterion that is left out does not count.",
  })
  @ByCriterion()
  weights!: ReadinessWeightInput[];
}

@InputType({ description: "What an assessor gives a candidate in one criterion." })
export class ReadinessMarkInput {
  @Field(() => ID, { description: "As `readinessCriteria` names it." })
  @IsCriterionCode()
  criterionCode!: string;

  @Field(() => Float, { description: "From 0 to 4, in steps of 0.01." })
  @IsMark()
  mark!: number;
}

@InputType({ description: "What an assessor gives a candidate; a mark that they gave before is replaced." })
export class AssessReadinessInput extends ActInput {
  @Field(() => Int, { description: "The year of the cohort that they assess." })
  @IsProgramYear()
  year!: number;

  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => [ReadinessMarkInput], { description: "By criterion, each once; more can follow." })
  @ByCriterion()
  marks!: ReadinessMarkInput[];

  @Field(() => String, { nullable: true, description: "What is to be noted beside these marks, up to 1000 letters." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  note?: string | null;
}
