import { ArrayMaxSize, IsOptional } from "class-validator";
import { ArgsType, Field } from "type-graphql";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";

@ArgsType()
export class DimensionsArguments {
  @Field(() => [Dimension], {
    nullable: true,
    description: "Only these, as of a ministry's interests (see `ministries`); left out, all six.",
  })
  @IsOptional()
  @ArrayMaxSize(DIMENSIONS.length, { message: "$property must name each dimension at most once" })
  dimensions?: readonly Dimension[] | null;
}

/** Rows of the dimensions that are asked for. */
export const ofAsked = <Row extends { readonly dimension: Dimension }>(
  rows: readonly Row[],
  { dimensions }: DimensionsArguments,
): readonly Row[] => rows.filter(({ dimension }) => dimensions?.includes(dimension) ?? true);
