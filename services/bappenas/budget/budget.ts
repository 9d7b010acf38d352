import { Field, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import { missingWords } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { GraphQLRupiah } from "../../common/graph/rupiah.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { BudgetAllocation } from "./budget-allocation.entity.ts";
import { sumOf } from "./budget-closing.ts";
import { BudgetLine } from "./budget-line.entity.ts";

export enum BudgetStatus {
  REPORTED = "REPORTED",
  NOT_REPORTED = "NOT_REPORTED",
}

registerEnumType(BudgetStatus, {
  name: "BudgetStatus",
  description: "Whether a budget is known.",
  valuesConfig: {
    REPORTED: { description: "At least one source was reported." },
    NOT_REPORTED: { description: "No source was reported: the amounts are unknown, not zero." },
  },
});

@ObjectType({
  description:
    "The money for a regency's smart city work in a year. Totals take the real lines only; where all are simulated, those.",
})
export class Budget {
  @Field(() => BudgetStatus)
  status!: BudgetStatus;

  @Field(() => GraphQLRupiah, { nullable: true, description: "Total as first adopted; null when not reported." })
  planned!: string | null;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "Total as revised within the year; null when not reported, and while it is unknown of a source.",
  })
  revised!: string | null;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "Total spent (realisasi); null when not reported, and while it is unknown of a source.",
  })
  realized!: string | null;

  @ListSize(6)
  @Field(() => [BudgetLine], { description: "The sources that were reported, in the order of `BudgetSource`." })
  bySource!: readonly BudgetLine[];

  /** What goes to each dimension; read where it is asked for. */
  readAllocations!: () => Promise<readonly BudgetAllocation[]>;

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the totals, which the sources make; `missing` names the sources of which `revised` or `realized` is unknown. Null when not reported.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY = "The sum of the sources; of the real ones alone where there is one.";

export function toBudget(lines: readonly BudgetLine[], readAllocations: Budget["readAllocations"]): Budget {
  const isSimulated = ({ simulated }: BudgetLine) => simulated;
  const counted = preferReal(lines, isSimulated);
  const parts = counted.map((line) => reportedProvenance(AGENCY, line));
  return {
    status: lines.length > 0 ? BudgetStatus.REPORTED : BudgetStatus.NOT_REPORTED,
    planned: sumOf(counted, "planned"),
    revised: sumOf(counted, "revised"),
    realized: sumOf(counted, "realized"),
    bySource: lines,
    readAllocations,
    provenance: computedProvenance(AGENCY, parts, {
      methodology: METHODOLOGY,
      missing: () => missingWords(counted.filter(isIncomplete).map(({ budgetSource }) => budgetSource)),
      simulatedCount: lines.filter(isSimulated).length,
    }),
  };
}

const isIncomplete = ({ revised, realized }: BudgetLine): boolean => revised === null || realized === null;
