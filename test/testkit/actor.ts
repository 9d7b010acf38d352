import { randomUUID } from "node:crypto";
import type { Answer, Data, TestActor, TestHub } from "./hub.ts";

type Input = Readonly<Record<string, unknown>>;

/** Somebody who acts in the programs. What they send has a key of its own unless it brings one. */
export interface ActingPerson {
  readonly ask: TestHub["ask"];
  /** The whole answer, also where it is an error. */
  send(act: string, input: Input, selection: string): Promise<Answer>;
  /** What the act answers, with its refusals; fails where it answers nothing. */
  act(act: string, input: Input, selection: string): Promise<Data>;
  /** What the act answers; fails where it is refused. */
  succeed(act: string, input: Input, selection: string): Promise<Data>;
}

/** The mutation of an act, and its variables. */
export function documentOf(act: string, input: Input, selection: string) {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  return {
    document: `mutation ($input: ${type}!) { payload: ${act}(input: $input) { ${selection} refusals { code message path } } }`,
    variables: { input: { idempotencyKey: randomUUID(), ...input } },
  };
}

export async function actingAs(hub: TestHub, actor: TestActor): Promise<ActingPerson> {
  const { ask } = await hub.as(actor);
  const send: ActingPerson["send"] = (name, input, selection) => {
    const { document, variables } = documentOf(name, input, selection);
    return ask(document, variables);
  };
  const act: ActingPerson["act"] = async (name, input, selection) => {
    const { data, text } = await send(name, input, selection);
    if (!data?.payload) throw new Error(`${name} answers ${text}`);
    return data.payload;
  };
  const succeed: ActingPerson["succeed"] = async (name, input, selection) => {
    const payload = await act(name, input, selection);
    if (payload.refusals.length > 0) throw new Error(`${name} is refused: ${JSON.stringify(payload.refusals)}`);
    return payload;
  };
  return { ask, send, act, succeed };
}
