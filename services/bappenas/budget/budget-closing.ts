import { registerEnumType } from "type-graphql";
import { preferReal } from "../../common/graph/computed-provenance.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { sumRupiah } from "../../common/graph/rupiah.ts";
import type { BudgetAllocation } from "./budget-allocation.entity.ts";
import type { BudgetLine } from "./budget-line.entity.ts";

export enum BudgetClosing {
  CLOSED = "CLOSED",
  NOT_CLOSED = "NOT_CLOSED",
  NOT_KNOWN = "NOT_KNOWN",
}

registerEnumType(BudgetClosing, {
  name: "BudgetClosing",
  description: "Whether the money by dimension is the money by source.",
  valuesConfig: {
    CLOSED: { description: "The sums are equal, of all amounts that are known of both." },
    NOT_CLOSED: { description: "The sums differ; see `difference`." },
    NOT_KNOWN: { description: "A dimension was not reported, or no source: there is nothing to compare." },
  },
});

/** Money as it is planned, revised and spent; null where it is not known. */
export type Amounts = Readonly<Record<Amount, string | null>>;

/** In the order in which they come to be known. */
export const AMOUNTS = ["planned", "revised", "realized"] as const;

type Amount = (typeof AMOUNTS)[number];

interface Closing {
  readonly closing: BudgetClosing;
  /** By dimension minus by source, of the first amount that differs. */
  readonly difference: string | null;
}

/** Whether sums close is told of real figures, or of simulated ones: of the two together it would say nothing. */
export function closeBudget(lines: readonly BudgetLine[], allocations: readonly BudgetAllocation[]): Closing {
  const bySource = preferReal(lines, ({ simulated }) => simulated);
  const byDimension = preferReal(allocations, ({ simulated }) => simulated);
  const isAlike = bySource[0]?.simulated === byDimension[0]?.simulated;
  if (bySource.length === 0 || byDimension.length < DIMENSIONS.length || !isAlike) return NOT_KNOWN;
  const [difference = "0"] = AMOUNTS.map((amount) =>
    subtract(sumOf(byDimension, amount), sumOf(bySource, amount)),
  ).filter((one) => one !== null && one !== "0");
  return { closing: difference === "0" ? BudgetClosing.CLOSED : BudgetClosing.NOT_CLOSED, difference };
}

const NOT_KNOWN: Closing = { closing: BudgetClosing.NOT_KNOWN, difference: null };

/** Null while it is unknown of a part. */
export const sumOf = (parts: readonly Amounts[], amount: Amount): string | null =>
  sumRupiah(parts.map((part) => part[amount]));

const subtract = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : String(BigInt(one) - BigInt(other));
