import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { ClosesBudget } from "./closes-budget.ts";

/** In the order in which every list of them stands. */
export enum BudgetSource {
  APBN = "APBN",
  APBD_PROVINCE = "APBD_PROVINCE",
  APBD_REGENCY = "APBD_REGENCY",
  DAK = "DAK",
  KPBU = "KPBU",
  CSR = "CSR",
  GRANT = "GRANT",
  LOAN = "LOAN",
  VILLAGE = "VILLAGE",
  OTHER = "OTHER",
}

export const BUDGET_SOURCES: readonly BudgetSource[] = Object.values(BudgetSource);

registerEnumType(BudgetSource, {
  name: "BudgetSource",
  description: "Where money comes from.",
  valuesConfig: {
    APBN: { description: "The state budget (anggaran pendapatan dan belanja negara)." },
    APBD_PROVINCE: { description: "The province's budget (anggaran pendapatan dan belanja daerah)." },
    APBD_REGENCY: { description: "The regency's own budget (anggaran pendapatan dan belanja daerah)." },
    DAK: { description: "Earmarked transfers from the state (dana alokasi khusus)." },
    KPBU: { description: "Public private partnership (kerja sama pemerintah dengan badan usaha)." },
    CSR: { description: "Companies' social responsibility." },
    GRANT: { description: "Grants (hibah)." },
    LOAN: { description: "Loans (pinjaman)." },
    VILLAGE: { description: "Village funds (dana desa)." },
    OTHER: { description: "Any other." },
  },
});

@Entity()
@Figure<BudgetLine>("BUDGET_LINE", ["regencyCode", "year", "budgetSource"])
@RowCheck<BudgetLine>("budget_line_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<BudgetLine>("budget_line_year_check", ({ year }) => isYear(year))
@RowCheck<BudgetLine>(
  "budget_line_amount_check",
  ({ planned, revised, realized }) => `${planned} >= 0 and ${revised} >= 0 and ${realized} >= 0`,
)
@ClosesBudget("budget_line")
@ObjectType({ description: "The money of one source for a regency's smart city work in a year." })
export class BudgetLine extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  /** `source` is where the figure comes from. */
  @Enum(() => BudgetSource)
  @Field(() => BudgetSource, { name: "source" })
  budgetSource!: BudgetSource;

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
