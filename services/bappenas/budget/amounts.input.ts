import { IsOptional, Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";

const IsAmount = () => Matches(/^\d/, { message: "$property must not be negative" });

/** What every amount of a regency's year is told by. */
@InputType()
export abstract class AmountsInput extends AnnualFigureInput {
  @Field(() => GraphQLRupiah, { description: "As first adopted (anggaran murni)." })
  @IsAmount()
  planned!: string;

  @Field(() => GraphQLRupiah, { nullable: true, description: "As revised within the year; left out while not known." })
  @IsOptional()
  @IsAmount()
  revised?: string | null;

  @Field(() => GraphQLRupiah, { nullable: true, description: "Spent (realisasi); left out while not known." })
  @IsOptional()
  @IsAmount()
  realized?: string | null;
}
