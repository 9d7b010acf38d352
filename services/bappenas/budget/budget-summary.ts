import { Field, Int, ObjectType } from "type-graphql";
import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { GraphQLRupiah, sumRupiah } from "../../common/graph/rupiah.ts";
import { ListSize, NamesRegencies } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { BudgetAllocation } from "./budget-allocation.entity.ts";
import type { Amounts } from "./budget-closing.ts";
import { BUDGET_SOURCES, type BudgetLine, BudgetSource } from "./budget-line.entity.ts";

/** Money of several regencies. Of an amount that is not known of all, the sum is of those of which it is. */
@ObjectType()
abstract class Totals {
  @Field(() => GraphQLRupiah, { nullable: true, description: "As first adopted; null where none was reported." })
  planned!: string | null;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "As revised within the year, of what is known; null where nothing is.",
  })
  revised!: string | null;

  @Field(() => GraphQLRupiah, {
    nullable: true,
    description: "Spent (realisasi), of what is known; null where nothing is.",
  })
  realized!: string | null;
}

/** Of one source, or of one dimension. */
@ObjectType()
abstract class PartTotals extends Totals {
  @Field(() => Int, { description: "The regencies that reported it." })
  regencyCount!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description: "`missing` names the regencies of which `revised` or `realized` is unknown.",
  })
  provenance!: Provenance | null;
}

@ObjectType({ description: "The money of one source for the smart city work of several regencies in a year." })
export class BudgetSourceTotal extends PartTotals {
  @Field(() => BudgetSource)
  source!: BudgetSource;
}

@ObjectType({
  description: "What of the money for the smart city work of several regencies in a year goes to a dimension.",
})
export class BudgetDimensionTotal extends PartTotals {
  @Field(() => Dimension)
  dimension!: Dimension;
}

@ObjectType({
  description:
    "The money for the smart city work of all regencies of a province or the nation in a year. Totals take the real figures only; where all are simulated, those.",
})
export class BudgetSummary extends Totals {
  @ListSize(10)
  @Field(() => [BudgetSourceTotal], { description: "The sources that were reported, in the order of `BudgetSource`." })
  bySource!: readonly BudgetSourceTotal[];

  @ListSize(6)
  @Field(() => [BudgetDimensionTotal], { description: "The dimensions that were reported, in their order." })
  byDimension!: readonly BudgetDimensionTotal[];

  @Field(() => Int, { description: "All regencies." })
  regencyCount!: number;

  @Field(() => Int, { description: "The regencies that reported at least one source, simulated ones too." })
  reportedCount!: number;

  @Field(() => Int, { description: "The regencies that reported no source: what they spend is unknown, not zero." })
  notReportedCount!: number;

  @Field(() => Int, {
    description:
      "Of the regencies whose sources the totals take: those of which `revised` or `realized` is unknown of one.",
  })
  incompleteCount!: number;

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the totals, which the sources make; `missing` names the regencies that they lack, wholly or in part. Null where none was reported.",
  })
  provenance!: Provenance | null;
}

/** A line or an allocation of a regency. */
type Money = Amounts & Pick<BudgetLine, "regencyCode" | "simulated">;

/** What was reported of the money of regencies, in a year. */
interface Reported {
  /** The regencies of which it is asked. */
  readonly codes: readonly string[];
  readonly lines: readonly BudgetLine[];
  readonly allocations: readonly BudgetAllocation[];
}

export function summarizeBudgets({ codes, lines, allocations }: Reported): BudgetSummary {
  const counted = preferReal(lines, isSimulated);
  const ofSource = Map.groupBy(counted, ({ budgetSource }) => budgetSource);
  const ofDimension = Map.groupBy(preferReal(allocations, isSimulated), ({ dimension }) => dimension);
  const taken = regenciesOf(counted);
  const reported = regenciesOf(lines);
  const incomplete = regenciesOf(counted.filter(isIncomplete));
  return {
    ...totalsOf(counted),
    bySource: BUDGET_SOURCES.flatMap((source) => {
      const parts = ofSource.get(source);
      return parts
        ? {
            source,
            ...summarizePart(
              parts,
              lines.filter((line) => line.budgetSource === source),
            ),
          }
        : [];
    }),
    byDimension: DIMENSIONS.flatMap((dimension) => {
      const parts = ofDimension.get(dimension);
      const all = allocations.filter((allocation) => allocation.dimension === dimension);
      return parts ? { dimension, ...summarizePart(parts, all) } : [];
    }),
    regencyCount: codes.length,
    reportedCount: reported.size,
    notReportedCount: codes.length - reported.size,
    incompleteCount: incomplete.size,
    provenance: computedProvenance(AGENCY, counted.map(toPart), {
      methodology: METHODOLOGY,
      missing: () => missingRegencies(codes.filter((code) => !taken.has(code) || incomplete.has(code))),
      simulatedCount: lines.filter(isSimulated).length,
    }),
  };
}

const METHODOLOGY = "The sum of what the regencies reported; of the real figures alone where there is one.";

const isSimulated = ({ simulated }: Pick<Money, "simulated">): boolean => simulated;

const isIncomplete = ({ revised, realized }: Amounts): boolean => revised === null || realized === null;

const regenciesOf = (parts: readonly Money[]): ReadonlySet<string> =>
  new Set(parts.map(({ regencyCode }) => regencyCode));

const toPart = (money: BudgetLine | BudgetAllocation): Provenance => reportedProvenance(AGENCY, money);

/** @param all the simulated ones that the parts leave out, too */
const summarizePart = (parts: readonly (BudgetLine | BudgetAllocation)[], all: readonly Money[]) => ({
  ...totalsOf(parts),
  regencyCount: regenciesOf(parts).size,
  provenance: computedProvenance(AGENCY, parts.map(toPart), {
    methodology: METHODOLOGY,
    missing: () => missingRegencies([...regenciesOf(parts.filter(isIncomplete))]),
    simulatedCount: all.filter(isSimulated).length,
  }),
});

const totalsOf = (parts: readonly Amounts[]): Amounts => ({
  planned: sumKnown(parts.map(({ planned }) => planned)),
  revised: sumKnown(parts.map(({ revised }) => revised)),
  realized: sumKnown(parts.map(({ realized }) => realized)),
});

const sumKnown = (amounts: readonly (string | null)[]): string | null =>
  sumRupiah(amounts.filter((amount) => amount !== null));
