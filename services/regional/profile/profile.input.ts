import { IsOptional, Length, Max, Min } from "class-validator";
import { ArgsType, Field, Float, InputType, Int } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { IsShare, IsStorableText } from "../../common/graph/arguments.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { IctInfrastructureKind, InfrastructureBuilder, InfrastructureExtent } from "./ict-infrastructure.entity.ts";
import { ProfilePointKind } from "./profile-point.entity.ts";

@ArgsType()
export class ProfilePointsArguments {
  @Field(() => Dimension, { nullable: true, description: "Left out, those of all dimensions." })
  dimension?: Dimension | null;

  @Field(() => ProfilePointKind, { nullable: true, description: "Left out, those of both kinds." })
  kind?: ProfilePointKind | null;
}

@InputType({ description: "A potential (potensi) or a challenge (tantangan) of a regency in a dimension." })
export class ProfilePointInput extends AnnualFigureInput {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => ProfilePointKind)
  kind!: ProfilePointKind;

  @Field(() => Int, {
    description: "Counts those of the kind, dimension and year from 1; it stays when the text is corrected.",
  })
  @Min(1, { message: "$property must be from 1 to 20" })
  @Max(20, { message: "$property must be from 1 to 20" })
  ordinal!: number;

  @Field(() => String)
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  text!: string;
}

@InputType({ description: "A part of a regency's ICT infrastructure (infrastruktur TIK) in a year." })
export class IctInfrastructureInput extends AnnualFigureInput {
  @Field(() => IctInfrastructureKind)
  kind!: IctInfrastructureKind;

  @Field(() => InfrastructureExtent)
  extent!: InfrastructureExtent;

  @Field(() => InfrastructureBuilder, {
    nullable: true,
    description: "Left out where there is none, or while it is not known.",
  })
  builtBy?: InfrastructureBuilder | null;

  @Field(() => String, { nullable: true, description: "In words, up to 1000 letters." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 1000, { message: "$property must have from 1 to 1000 letters" })
  description?: string | null;
}

@InputType({ description: "How many of a regency's people use the internet (warganet), and by which device." })
export class NetizenProfileInput extends AnnualFigureInput {
  @Field(() => Float, { description: "The part of its people who are netizens, from 0 to 1 in steps of 0.0001." })
  @IsShare()
  share!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The part of the netizens who use a phone, from 0 to 1; left out while not known.",
  })
  @IsOptional()
  @IsShare()
  phoneShare?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The part of the netizens who use a computer, from 0 to 1; left out while not known.",
  })
  @IsOptional()
  @IsShare()
  computerShare?: number | null;
}
