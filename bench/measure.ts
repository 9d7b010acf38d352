import { type AnswerSizes, bodyOf } from "./check-answers.ts";
import type { Contestant } from "./contestants.ts";
import type { Measured } from "./load.ts";
import type { LoadProcess } from "./load-process.ts";
import type { Options } from "./options.ts";
import type { Question } from "./questions.ts";

/** What a contestant did in all rounds of a question. */
export interface Result {
  readonly question: string;
  readonly contestant: string;
  readonly bytes: number;
  readonly rounds: readonly Measured[];
}

interface Measuring extends Pick<Options, "connections" | "rounds" | "seconds"> {
  readonly question: Question;
  readonly contestants: readonly Contestant[];
  readonly sizes: AnswerSizes;
  readonly load: LoadProcess;
}

/** All contestants in turn, round after round, so that what slows the machine slows them alike. */
export async function measure(measuring: Measuring): Promise<Result[]> {
  const { question, contestants, sizes, rounds } = measuring;
  const measured = new Map<string, Measured[]>();
  // Round 0 warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of contestants) {
      const once = await measureOnce(measuring, contestant);
      if (round > 0) measured.set(contestant.name, [...(measured.get(contestant.name) ?? []), once]);
    }
  }
  return contestants.map(({ name }) => ({
    question: question.name,
    contestant: name,
    bytes: sizes.get(name) ?? 0,
    rounds: measured.get(name) ?? [],
  }));
}

function measureOnce(
  { question, sizes, load, connections, seconds }: Measuring,
  contestant: Contestant,
): Promise<Measured> {
  return load.run({
    url: contestant.urlOf(question),
    headers: contestant.headers ?? {},
    body: bodyOf(contestant, question, question.variables),
    bytes: sizes.get(contestant.name) ?? 0,
    connections,
    seconds,
  });
}
