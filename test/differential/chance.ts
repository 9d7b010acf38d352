import { randomInt } from "node:crypto";

/** What a run draws by, and how much of it; printed, so that any run can be had again. */
export interface Chance {
  readonly seed: number;
  /** How many times as much as a run of all tests draws. */
  readonly runs: number;
}

const USUAL_SEED = 20_260_817;

/** `FUZZ_SEED`: a number, or `random`. `FUZZ_RUNS`: how many times as much to try. */
export function readChance({ FUZZ_SEED = String(USUAL_SEED), FUZZ_RUNS = "1" }: NodeJS.ProcessEnv): Chance {
  const seed = FUZZ_SEED === "random" ? randomInt(2 ** 31) : Number(FUZZ_SEED);
  const runs = Number(FUZZ_RUNS);
  if (!Number.isSafeInteger(seed)) throw new TypeError(`FUZZ_SEED is ${FUZZ_SEED}: give a whole number, or random`);
  if (!(runs > 0)) throw new TypeError(`FUZZ_RUNS is ${FUZZ_RUNS}: give a number above 0`);
  return { seed, runs };
}
