import { randomUUID } from "node:crypto";
import type { Answer, Data, TestActor, TestHub } from "./hub.ts";

export type Verb = "Report" | "Submit" | "Verify" | "Accept" | "Return" | "Reopen";

type Input = Readonly<Record<string, unknown>>;
/** Makes a change, and gives what the mutation answers; fails where it answers nothing. */
type Change = (input: Input) => Promise<Data>;

/** Somebody who changes figures of one agency. What they send has a key of its own unless it brings one. */
export interface Changer {
  readonly ask: TestHub["ask"];
  /** The whole answer, also where it is an error. */
  send(verb: Verb, input: Input): Promise<Answer>;
  readonly report: Change;
  readonly submit: Change;
  readonly verify: Change;
  readonly accept: Change;
  readonly giveBack: Change;
  readonly reopen: Change;
}

/** The mutation that changes an agency's figures, and its variables. */
export function changeOf(agency: string, verb: Verb, input: Input) {
  const type =
    verb === "Report" ? `${agency.charAt(0).toUpperCase()}${agency.slice(1)}FiguresInput` : "MoveFiguresInput";
  return {
    document: `mutation ($input: ${type}!) {
      payload: ${agency}${verb}Figures(input: $input) {
        figures { figure outcome status revision refusals { code message path } }
        refusals { code message path }
      }
    }`,
    variables: { input: { idempotencyKey: randomUUID(), ...input } },
  };
}

export async function changerOf(hub: TestHub, agency: string, actor: TestActor): Promise<Changer> {
  const { ask } = await hub.as(actor);
  const send = (verb: Verb, input: Input) => {
    const { document, variables } = changeOf(agency, verb, input);
    return ask(document, variables);
  };
  const change =
    (verb: Verb): Change =>
    async (input) => {
      const { data, text } = await send(verb, input);
      if (!data?.payload) throw new Error(`${agency}${verb}Figures answers ${text}`);
      return data.payload;
    };
  return {
    ask,
    send,
    report: change("Report"),
    submit: change("Submit"),
    verify: change("Verify"),
    accept: change("Accept"),
    giveBack: change("Return"),
    reopen: change("Reopen"),
  };
}
