import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Min, ValidateNested } from "class-validator";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { IsProgramYear, IsProvinceCode, IsRegencyCode, IsStorableText } from "../graph/arguments.ts";
import { propertyRule } from "../property-rule.ts";
import { FiguresInput } from "./report-figures.input.ts";

@InputType({ description: "A figure, and the revision of it that was read." })
export class FigureRevisionInput {
  @Field(() => ID, { description: "The figure's name, as its provenance tells it." })
  @IsStorableText()
  figure!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1, { message: "$property must be at least 1" })
  expectedRevision!: number;
}

const WITHOUT_YEAR =
  "Kinds that are of no year, such as `MASTERPLAN_PROGRAM` and `PROGRAM_EVENT`, are not among them: those are moved by name.";

@InputType({ description: `All figures of a regency's year. ${WITHOUT_YEAR}` })
export class RegencyFiguresInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  code!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;
}

@InputType({ description: `All figures of a province's year, and of all its regencies. ${WITHOUT_YEAR}` })
export class ProvinceFiguresInput {
  @Field(() => ID)
  @IsProvinceCode()
  code!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;
}

const SELECTIONS = ["figures", "regency", "province"] as const;

/** Of the ways to name figures one, and no more. */
function IsOnlySelection(): PropertyDecorator {
  return propertyRule("isOnlySelection", {
    validate: (_value, args) => {
      const input = args?.object as MoveFiguresInput | undefined;
      return SELECTIONS.filter((name) => input?.[name]).length === 1;
    },
    message: () => `one of ${SELECTIONS.join(", ")} must be given, and one alone`,
  });
}

@InputType({ description: "Which figures to move on their way of approval: those named, or those of a year." })
export class MoveFiguresInput extends FiguresInput {
  @Field(() => [FigureRevisionInput], { nullable: true, description: "Single figures, up to 1000." })
  @IsOptional()
  @ArrayMinSize(1, { message: "$property must name at least one figure" })
  @ArrayMaxSize(1000, { message: "$property must name at most 1000 figures" })
  @ValidateNested()
  figures?: FigureRevisionInput[] | null;

  @Field(() => RegencyFiguresInput, {
    nullable: true,
    description: "Those of a regency's year that wait for this move.",
  })
  @IsOptional()
  @ValidateNested()
  regency?: RegencyFiguresInput | null;

  @Field(() => ProvinceFiguresInput, {
    nullable: true,
    description: "Those of a province's year and of all its regencies that wait for this move.",
  })
  @IsOptional()
  @ValidateNested()
  province?: ProvinceFiguresInput | null;

  @Field(() => [String], {
    nullable: true,
    description: "With `regency` or `province`: those of these kinds alone; all kinds if left out.",
  })
  @IsOptional()
  @ArrayMaxSize(100, { message: "$property must name at most 100 kinds" })
  @IsStorableText({ each: true })
  kinds?: string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "With `regency` or `province`: when they were read; a figure that has changed since is refused.",
  })
  readAt?: Date | null;

  /** No field: a rule is applied where a value is present, and each of the selections may be left out. */
  @IsOnlySelection()
  readonly onlySelection = true;
}
