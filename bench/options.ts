import { Command, InvalidArgumentError, Option } from "commander";
import { QUESTION_NAMES, type QuestionName } from "./questions.ts";

export interface Options {
  readonly only: readonly QuestionName[];
  readonly connections: number;
  readonly rounds: number;
  /** How many revisions every figure has in the databases that have a history. */
  readonly revisions: number;
  /** How long a round lasts. */
  readonly seconds: number;
  /** Where the results go besides, as JSON. */
  readonly json: string | undefined;
}

export function parseOptions(args: readonly string[]): Options {
  return new Command("npm run bench --")
    .description("Measure the hub beside the limit: the same answers by hand-written SQL behind a bare Node server.")
    .addOption(new Option("--only <question...>", "ask these alone").choices(QUESTION_NAMES).default(QUESTION_NAMES))
    .option("--connections <number>", "how many clients ask at once", parseCount, 16)
    .option("--rounds <number>", "rounds that count, after one that warms up", parseCount, 5)
    .option("--seconds <number>", "how long each is asked in a round", parseCount, 4)
    .option("--revisions <number>", "how many revisions a figure has had where it has a history", parseCount, 20)
    .option("--json <file>", "write the results of every round to a file, too")
    .parse(args, { from: "user" })
    .opts<Options>();
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1_000) {
    throw new InvalidArgumentError("It must be a whole number from 1 to 1000.");
  }
  return count;
}
