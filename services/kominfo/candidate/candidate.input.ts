import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from "class-validator";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { ActInput, ReasonedActInput } from "../../common/act/act.input.ts";
import { IsProgramYear, IsRegencyCode, PageArguments } from "../../common/graph/arguments.ts";
import { REGENCY_COUNT } from "../../common/list-size.ts";
import { CandidateState } from "./candidate.entity.ts";

const AreRegencies = (): PropertyDecorator => (target, propertyName) => {
  ArrayMinSize(1, { message: "$property must name a regency" })(target, propertyName);
  ArrayMaxSize(REGENCY_COUNT, { message: `$property must name at most ${REGENCY_COUNT} regencies` })(
    target,
    propertyName,
  );
  ArrayUnique({ message: "$property must name each regency once" })(target, propertyName);
  IsRegencyCode({ each: true })(target, propertyName);
};

@InputType({ description: "Regencies that are asked whether they want to be candidates of a cohort." })
export class InviteCandidatesInput extends ActInput {
  @Field(() => Int, { description: "The cohort's year." })
  @IsProgramYear()
  year!: number;

  @Field(() => [ID], { description: "Today's codes, from 1 to 514, each once." })
  @AreRegencies()
  regencyCodes!: string[];
}

@InputType({ description: "Regencies that have said that they want to be candidates of a cohort." })
export class ConfirmCandidatesInput extends ActInput {
  @Field(() => Int, { description: "The cohort's year." })
  @IsProgramYear()
  year!: number;

  @Field(() => [ID], { description: "Today's codes, from 1 to 514, each once." })
  @AreRegencies()
  regencyCodes!: string[];
}

@InputType({ description: "A candidate of a cohort that takes no part any more." })
export class WithdrawCandidateInput extends ReasonedActInput {
  @Field(() => Int, { description: "The cohort's year." })
  @IsProgramYear()
  year!: number;

  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;
}

@ArgsType()
export class CandidatesArguments extends PageArguments {
  @Field(() => CandidateState, { nullable: true, description: "Those in this state; left out, all." })
  state?: CandidateState | null;
}
