import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { currentRegencyCodes, DEMONSTRATION_YEARS, isCity } from "../../common/demonstration.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { BudgetAllocation } from "../budget/budget-allocation.entity.ts";
import { AMOUNTS, type Amounts, sumOf } from "../budget/budget-closing.ts";
import { BudgetLine, BudgetSource } from "../budget/budget-line.entity.ts";

interface UsualSource {
  readonly source: BudgetSource;
  /** How readily a regency has it, against the others. */
  readonly weight: number;
  /** Billions of rupiah, from which to which, in a regency of middle size. */
  readonly billions: readonly [low: number, high: number];
}

const OWN: UsualSource = { source: BudgetSource.APBD_REGENCY, weight: 1, billions: [20, 120] };

const OTHERS: readonly UsualSource[] = [
  { source: BudgetSource.APBN, weight: 3, billions: [5, 40] },
  { source: BudgetSource.APBD_PROVINCE, weight: 2.5, billions: [4, 30] },
  { source: BudgetSource.DAK, weight: 2.5, billions: [5, 35] },
  { source: BudgetSource.VILLAGE, weight: 1.5, billions: [3, 20] },
  { source: BudgetSource.CSR, weight: 1.5, billions: [0.5, 5] },
  { source: BudgetSource.GRANT, weight: 0.7, billions: [1, 8] },
  { source: BudgetSource.KPBU, weight: 0.4, billions: [20, 90] },
  { source: BudgetSource.LOAN, weight: 0.3, billions: [10, 50] },
  { source: BudgetSource.OTHER, weight: 0.5, billions: [0.5, 4] },
];

const MILLION = 1_000_000;

/** Three to six sources a regency and year; a few regencies report no budget. */
export const seedBudgets: Seeder = async ({ em, register }) => {
  const lines = currentRegencyCodes(register).flatMap(linesOf);
  await insertFigures(em, BudgetLine, lines);
  const ofYear = Map.groupBy(lines, ({ regencyCode, year }) => `${regencyCode} ${year}`);
  await insertFigures(em, BudgetAllocation, [...ofYear.values()].flatMap(allocationsOf));
};

function linesOf(regencyCode: string): BudgetLine[] {
  const random = createRandom("budget", regencyCode);
  const size = random.between(0.6, 1.4) * (isCity(regencyCode) ? 1.6 : 1);
  const sources = [OWN, ...pickOthers(random, regencyCode)];
  return DEMONSTRATION_YEARS.filter(() => random.chance(0.92)).flatMap((year) =>
    sources.map((source) => toLine({ regencyCode, year, source, size, random })),
  );
}

/** Two to five, those of more weight more often. */
function pickOthers(random: Random, regencyCode: string): UsualSource[] {
  const count = random.pick([2, 3, 3, 4, 4, 5]);
  const possible = OTHERS.filter(({ source }) => source !== BudgetSource.VILLAGE || !isCity(regencyCode));
  return possible
    .map((source) => ({ source, luck: random.between(0, 1) ** (1 / source.weight) }))
    .toSorted((a, b) => b.luck - a.luck)
    .slice(0, count)
    .map(({ source }) => source);
}

interface Line {
  readonly regencyCode: string;
  readonly year: number;
  readonly source: UsualSource;
  readonly size: number;
  readonly random: Random;
}

function toLine({ regencyCode, year, source, size, random }: Line): BudgetLine {
  const planned = toMillions(random.between(...source.billions) * size * 1_000 * MILLION);
  const revised = toMillions(planned * random.between(0.92, 1.12));
  const realized = Math.floor(revised * random.between(0.7, 0.99));
  const isOpen = year === DEMONSTRATION_YEARS.at(-1) && random.chance(0.08);
  return {
    regencyCode,
    year,
    budgetSource: source.source,
    planned: String(planned),
    revised: String(revised),
    realized: isOpen ? null : String(realized),
    ...simulatedOn(isOpen ? `${year}-09-30` : `${year}-12-31`),
  };
}

const toMillions = (rupiah: number): number => Math.round(rupiah / MILLION) * MILLION;

/** Two thirds of the regencies tell of the newer years where their money goes; of some the sums do not close. */
function allocationsOf(lines: readonly BudgetLine[]): BudgetAllocation[] {
  const [first] = lines;
  if (!first) return [];
  const { regencyCode, year, asOf } = first;
  const random = createRandom("budget allocation", regencyCode, year);
  if (year === DEMONSTRATION_YEARS[0] || !random.chance(0.67)) return [];
  const weights = DIMENSIONS.map(() => random.between(0.4, 1.6));
  const parts = AMOUNTS.map((amount) => share(sumOf(lines, amount), weights));
  const isForgetful = random.chance(0.05);
  return DIMENSIONS.map((dimension, index) => {
    const [planned = null, revised = null, realized = null] = parts.map((part) => part?.[index] ?? null);
    return {
      regencyCode,
      year,
      dimension,
      planned: forget(planned ?? "0", isForgetful && dimension === Dimension.ENVIRONMENT),
      revised,
      realized,
      ...simulatedOn(asOf ?? `${year}-12-31`),
    };
  });
}

/** An amount in parts that make it up to the last rupiah; null where it is not known. */
function share(amount: Amounts["planned"], weights: readonly number[]): string[] | null {
  if (amount === null) return null;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => BigInt(toMillions((Number(amount) * weight) / whole)));
  const rest = BigInt(amount) - parts.reduce((sum, part) => sum + part, 0n);
  return parts.map((part, index) => String(index === 0 ? part + rest : part));
}

const forget = (amount: string, isForgotten: boolean): string => (isForgotten ? "0" : amount);
