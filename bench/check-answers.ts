import { findDifference } from "./compare.ts";
import type { Contestant } from "./contestants.ts";
import type { Question, Variables } from "./questions.ts";

/** Answers must be equal, and at least this long: two that are empty would be equal, too. */
const LEAST_BYTES = 500;

/** Length of each contestant's answer in bytes, by name. */
export type AnswerSizes = ReadonlyMap<string, number>;

/** @throws when two contestants do not answer a question alike: there is nothing to compare then */
export async function checkAnswers(question: Question, contestants: readonly Contestant[]): Promise<AnswerSizes> {
  const answers = await askAll(question, question.variables, contestants);
  for (const variables of question.alsoCompared) await askAll(question, variables, contestants);
  const sizes = new Map([...answers].map(([name, text]) => [name, Buffer.byteLength(text)]));
  if (Math.min(...sizes.values()) < LEAST_BYTES) throw new Error(`${question.name}: the answer is all but empty`);
  return sizes;
}

async function askAll(
  question: Question,
  variables: Variables,
  contestants: readonly Contestant[],
): Promise<ReadonlyMap<string, string>> {
  const answers = await Promise.all(
    contestants.map(async (contestant) => [contestant.name, await ask(contestant, question, variables)] as const),
  );
  const [[firstName, first] = ["", ""], ...others] = answers;
  for (const [name, answer] of others) {
    const difference = findDifference(JSON.parse(first), JSON.parse(answer), "answer");
    if (difference !== null) {
      const where = `${question.name} of ${variables.code} in ${variables.year}`;
      throw new Error(`${where}: ${firstName} and ${name} answer differently\n  ${difference}`);
    }
  }
  return new Map(answers);
}

async function ask(contestant: Contestant, question: Question, variables: Variables): Promise<string> {
  const response = await fetch(contestant.urlOf(question), {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...contestant.headers },
    body: bodyOf(contestant, question, variables),
  });
  return response.text();
}

export const bodyOf = ({ documentOf }: Contestant, question: Question, variables: Variables): string =>
  JSON.stringify({ query: documentOf?.(question) ?? question.document, variables });
