import { TEN_THOUSANDTHS, toTenThousandths } from "../readiness/weights.ts";

/** How candidates are ranked, as it is published with every selection. */
export const TIE_RULE =
  "The total is compared exactly, before it is rounded. Of equal totals the higher score in the criterion of the largest weight goes first, then in that of the next, criteria of equal weight in the order of their codes; at last the lower regency code.";

export interface Weight {
  readonly criterionCode: string;
  readonly weight: number;
}

export interface Mark {
  readonly regencyCode: string;
  readonly criterionCode: string;
  readonly mark: number;
}

/** What one criterion gives a candidate: rounded to four places, the points to where they add up as close as can be. */
export interface Part {
  readonly criterionCode: string;
  readonly weight: number;
  /** The mean of its assessors. */
  readonly score: number;
  /** Score times weight. */
  readonly points: number;
  readonly assessorCount: number;
}

export interface Rank {
  readonly regencyCode: string;
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly Part[];
}

export interface Incomplete {
  readonly regencyCode: string;
  /** The criteria in which no assessor has marked it. */
  readonly criterionCodes: readonly string[];
}

/** The marks of one candidate in one criterion, added up in hundredths. */
interface Sum {
  readonly hundredths: bigint;
  readonly count: bigint;
}

type Sums = ReadonlyMap<string, Sum>;

const sumOf = (marks: readonly Mark[]): Sum => ({
  hundredths: BigInt(marks.reduce((sum, { mark }) => sum + Math.round(mark * 100), 0)),
  count: BigInt(marks.length),
});

const keyOf = ({ regencyCode, criterionCode }: Omit<Mark, "mark">): string => `${regencyCode}/${criterionCode}`;

const sumUp = (marks: readonly Mark[]): Sums =>
  new Map([...Map.groupBy(marks, keyOf)].map(([key, ofKey]) => [key, sumOf(ofKey)]));

/** The candidates that are not yet marked by at least one assessor in every criterion that counts. */
export function findIncomplete(
  regencyCodes: readonly string[],
  weights: readonly Weight[],
  marks: readonly Mark[],
): readonly Incomplete[] {
  const marked = new Set(marks.map(keyOf));
  return regencyCodes
    .map((regencyCode) => ({
      regencyCode,
      criterionCodes: weights
        .map(({ criterionCode }) => criterionCode)
        .filter((criterionCode) => !marked.has(keyOf({ regencyCode, criterionCode }))),
    }))
    .filter(({ criterionCodes }) => criterionCodes.length > 0);
}

/**
 * The candidates by rank: all in integers, so that the same marks and weights give the same list, to the row.
 * @throws RangeError for a candidate that lacks a mark
 */
export function rankCandidates(
  regencyCodes: readonly string[],
  weights: readonly Weight[],
  marks: readonly Mark[],
): readonly Rank[] {
  const sums = sumUp(marks);
  const ordered = weights.toSorted((a, b) => b.weight - a.weight || compareText(a.criterionCode, b.criterionCode));
  const shares = [...sums.values()].reduce((multiple, { count }) => leastCommonMultiple(multiple, count), 1n);
  return regencyCodes
    .map((regencyCode) => scoreCandidate(regencyCode, { ordered, sums, shares }))
    .toSorted(compareScored)
    .map(({ regencyCode, total, parts }, index) => ({
      regencyCode,
      rank: index + 1,
      score: toNumber(total, BigInt(TEN_THOUSANDTHS) * 100n * shares),
      parts,
    }));
}

interface Scoring {
  /** The weights, by how they break ties. */
  readonly ordered: readonly Weight[];
  readonly sums: Sums;
  /** Of how many equal parts a mark is made, so that the mean of any number of assessors is whole. */
  readonly shares: bigint;
}

interface Scored {
  readonly regencyCode: string;
  readonly total: bigint;
  /** The scores that break ties, one after the other. */
  readonly scores: readonly bigint[];
  readonly parts: readonly Part[];
}

function scoreCandidate(regencyCode: string, { ordered, sums, shares }: Scoring): Scored {
  const scored = ordered.map(({ criterionCode, weight }) => {
    const sum = sums.get(keyOf({ regencyCode, criterionCode }));
    if (!sum) throw new RangeError(`${regencyCode} has no mark in ${criterionCode}`);
    const score = (sum.hundredths * shares) / sum.count;
    const points = score * BigInt(toTenThousandths({ weight }));
    return { criterionCode, weight, score, points, assessorCount: Number(sum.count) };
  });
  return {
    regencyCode,
    total: scored.reduce((sum, { points }) => sum + points, 0n),
    scores: scored.map(({ score }) => score),
    parts: scored.map((part) => ({
      ...part,
      score: toNumber(part.score, 100n * shares),
      points: toNumber(part.points, BigInt(TEN_THOUSANDTHS) * 100n * shares),
    })),
  };
}

function compareScored(a: Scored, b: Scored): number {
  const differing = a.scores.findIndex((score, index) => score !== b.scores[index]);
  return (
    compareHigher(a.total, b.total) ||
    compareHigher(a.scores[differing] ?? 0n, b.scores[differing] ?? 0n) ||
    compareText(a.regencyCode, b.regencyCode)
  );
}

const compareHigher = (a: bigint, b: bigint): number => Number(a < b) - Number(a > b);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));

/** A fraction to four places, a half upwards. */
const toNumber = (dividend: bigint, divisor: bigint): number =>
  Number((dividend * BigInt(TEN_THOUSANDTHS) * 2n + divisor) / (divisor * 2n)) / TEN_THOUSANDTHS;
