import { IsOptional, Matches } from "class-validator";
import { Field, InputType } from "type-graphql";
import { AnnualFigureInput } from "../../common/figure/annual-figure.input.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { BudgetSource } from "./budget-line.entity.ts";

const IsAmount = () => Matches(/^\d/, { message: "$property must not be negative" });

@InputType({ description: "The money of one source for a regency's smart city work in a year." })
export class BudgetLineInput extends AnnualFigureInput {
  @Field(() => BudgetSource, { description: "Where the money comes from; `source` is the document that says so." })
  budgetSource!: BudgetSource;

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
