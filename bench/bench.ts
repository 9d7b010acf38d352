import { writeFile } from "node:fs/promises";
import { checkAnswers } from "./check-answers.ts";
import { asCoordinator, asOf, type Contestant, startHub, startLimit } from "./contestants.ts";
import { type Databases, startDatabases } from "./databases.ts";
import { startLoadProcess } from "./load-process.ts";
import { measure, type Result } from "./measure.ts";
import { type Options, parseOptions } from "./options.ts";
import { readQuestion } from "./questions.ts";
import { circumstancesOf, printCircumstances, printTable, summarize } from "./report.ts";

async function bench(options: Options, signal: AbortSignal): Promise<void> {
  await using started = new AsyncDisposableStack();
  console.log("Databases: a PostgreSQL server of their own, with real and demonstration data");
  const databases = started.use(await startDatabases(signal));
  const contestants = await startContestants(databases, options, started);

  const results = await measureAll(options, contestants, signal);
  const circumstances = circumstancesOf(options, databases.postgresVersion);
  console.log(`\n${printTable(summarize(results))}\n\n${printCircumstances(circumstances)}`);
  if (options.json) await writeFile(options.json, `${JSON.stringify({ circumstances, results }, null, 2)}\n`);
}

/** A figure's history must cost nothing where it is not asked for, and little where it is. */
async function startContestants(
  databases: Databases,
  { revisions }: Options,
  started: AsyncDisposableStack,
): Promise<Contestant[]> {
  console.log(`Databases: copies with ${revisions} revisions of every figure`);
  const revised = await databases.copyWithRevisions(revisions);
  console.log("Databases: copies without row security");
  const open = await databases.copyWithoutRowSecurity();
  console.log("Servers: the hub, without row security, with revisions, and the limit");
  const hub = started.use(await startHub(databases));
  const coordinator = await asCoordinator(hub, databases);
  const openHub = started.use(await startHub(open, "hub, without row security"));
  const revisedHub = started.use(await startHub(revised, `hub, ${revisions} revisions`));
  const limit = started.use(await startLimit(databases));
  return [hub, coordinator, openHub, revisedHub, asOf(revisedHub, `${revisedHub.name}, as of`, revised.halfway), limit];
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
