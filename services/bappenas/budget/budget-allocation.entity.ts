import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { ClosesBudget } from "./closes-budget.ts";

@Entity()
@Figure<BudgetAllocation>("BUDGET_ALLOCATION", ["regencyCode", "year", "dimension"])
@RowCheck<BudgetAllocation>("budget_allocation_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<BudgetAllocation>("budget_allocation_year_check", ({ year }) => isYear(year))
@RowCheck<BudgetAllocation>(
  "budget_allocation_amount_check",
  ({ planned, revised, realized }) => `${planned} >= 0 and ${revised} >= 0 and ${realized} >= 0`,
)
@ClosesBudget("budget_allocation")
@ObjectType({
  description:
    "What of the money for a regency's smart city work in a year goes to one dimension, whatever its source.",
})
export class BudgetAllocation extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "bigint", runtimeType: "string" })
  @Field(() => GraphQLRupiah, { description: "As first adopted (anggaran murni)." })
  planned!: string;

  @Property({ type: "bigint", runtimeType: "string", nullable: true })
  @Field(() => GraphQLRupiah, { nullable: true, description: "As revised within the year; null when not known." })
  revised!: string | null;

  @Property({ type: "bigint", runtimeType: "string", nullable: true })
  @Field(() => GraphQLRupiah, { nullable: true, description: "Spent (realisasi); null when not known." })
  realized!: string | null;
}
