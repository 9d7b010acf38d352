import { writeFile } from "node:fs/promises";
import { checkAnswers } from "./check-answers.ts";
import { type Contestant, startHub, startLimit } from "./contestants.ts";
import { startDatabases } from "./databases.ts";
import { startLoadProcess } from "./load-process.ts";
import { measure, type Result } from "./measure.ts";
import { type Options, parseOptions } from "./options.ts";
import { readQuestion } from "./questions.ts";
import { circumstancesOf, printCircumstances, printTable, summarize } from "./report.ts";

async function bench(options: Options, signal: AbortSignal): Promise<void> {
  await using started = new AsyncDisposableStack();
  console.log("Databases: a PostgreSQL server of their own, with real and demonstration data");
  const databases = started.use(await startDatabases(signal));
  console.log("Servers: the hub, the limit");
  const contestants = [started.use(await startHub(databases)), started.use(await startLimit(databases))];

  const results = await measureAll(options, contestants, signal);
  const circumstances = circumstancesOf(options, databases.postgresVersion);
  console.log(`\n${printTable(summarize(results))}\n\n${printCircumstances(circumstances)}`);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ circumstances, results }, null, 2)}\n`);
}

async function measureAll(
  options: Options,
  contestants: readonly Contestant[],
  signal: AbortSignal,
): Promise<Result[]> {
  // All are compared before any is timed.
  const asked = await Promise.all(
    options.only.map(async (name) => {
      const question = await readQuestion(name);
      return { question, sizes: await checkAnswers(question, contestants) };
    }),
  );
  console.log("Answers: all alike");
  using load = startLoadProcess(signal);
  const results: Result[] = [];
  for (const { question, sizes } of asked) {
    console.log(`Rounds: ${question.name}`);
    results.push(...(await measure({ ...options, question, sizes, contestants, load })));
  }
  return results;
}

const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => interrupted.abort(new Error(`ended by ${name}`)));
}

try {
  await bench(parseOptions(process.argv.slice(2)), interrupted.signal);
} catch (error) {
  console.error(interrupted.signal.aborted ? "Interrupted" : error);
  process.exitCode = 1;
}
