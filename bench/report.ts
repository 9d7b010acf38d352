import { availableParallelism, cpus } from "node:os";
import { HUB, LIMIT } from "./contestants.ts";
import type { Result } from "./measure.ts";
import type { Options } from "./options.ts";
import { median } from "./statistics.ts";

/** Where and how it was measured. */
export interface Circumstances extends Pick<Options, "connections" | "rounds" | "seconds"> {
  readonly at: string;
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  readonly postgres: string;
}

export const circumstancesOf = ({ connections, rounds, seconds }: Options, postgresVersion: string): Circumstances => ({
  at: new Date().toISOString(),
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? "unknown",
  node: process.version,
  postgres: postgresVersion,
  connections,
  rounds,
  seconds,
});

/** Medians over the rounds. */
export interface Summary {
  readonly question: string;
  readonly contestant: string;
  readonly bytes: number;
  readonly requestsPerSecond: number;
  readonly slowestRound: number;
  readonly fastestRound: number;
  readonly p50: number;
  readonly p99: number;
  /** Requests per second as a part of the limit's in the same round. */
  readonly ofLimit: number;
  /** Time a request as a multiple of the hub's without a history, in the same round. */
  readonly timeOfHub: number;
}

export const summarize = (results: readonly Result[]): Summary[] =>
  results.map((result) => {
    const { question, contestant, bytes, rounds } = result;
    const other = (name: string) => results.find((one) => one.question === question && one.contestant === name);
    const ratesOf = (name: string, round: number) => other(name)?.rounds[round]?.requestsPerSecond ?? Number.NaN;
    const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
    return {
      question,
      contestant,
      bytes,
      requestsPerSecond: median(rates),
      slowestRound: Math.min(...rates),
      fastestRound: Math.max(...rates),
      p50: median(rounds.map(({ p50 }) => p50)),
      p99: median(rounds.map(({ p99 }) => p99)),
      ofLimit: median(rates.map((rate, round) => rate / ratesOf(LIMIT, round))),
      timeOfHub: median(rates.map((rate, round) => ratesOf(HUB, round) / rate)),
    };
  });

const COLUMNS: readonly (readonly [head: string, cell: (summary: Summary) => string])[] = [
  ["question", ({ question }) => question],
  ["answered by", ({ contestant }) => contestant],
  ["kB", ({ bytes }) => (bytes / 1_000).toFixed(1)],
  ["requests/s", ({ requestsPerSecond }) => requestsPerSecond.toFixed(0)],
  ["rounds from–to", ({ slowestRound, fastestRound }) => `${slowestRound.toFixed(0)}–${fastestRound.toFixed(0)}`],
  ["p50 ms", ({ p50 }) => p50.toFixed(1)],
  ["p99 ms", ({ p99 }) => p99.toFixed(1)],
  ["of the limit", ({ ofLimit }) => ofLimit.toFixed(2)],
  ["× the hub's time", ({ timeOfHub }) => timeOfHub.toFixed(2)],
];

/** Words to the left, numbers to the right. */
export function printTable(summaries: readonly Summary[]): string {
  const lines = [
    COLUMNS.map(([head]) => head),
    ...summaries.map((summary) => COLUMNS.map(([, cell]) => cell(summary))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const align = (cell: string, column: number) =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(align).join("  ").trimEnd()).join("\n");
}

export const printCircumstances = (facts: Circumstances): string =>
  [
    `Node ${facts.node} and PostgreSQL ${facts.postgres} on ${facts.cores} cores (${facts.processor}), which servers,`,
    `database and clients share; ${facts.connections} connections, ${facts.rounds} rounds of ${facts.seconds} s in turn, medians.`,
    "Timings are noisy and differ from machine to machine; the ratios to the limit, taken side by side, count.",
  ].join("\n");
