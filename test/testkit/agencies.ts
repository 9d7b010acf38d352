import { parse } from "graphql";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";
import { createOrm } from "../../services/common/database.ts";
import { createSubgraph } from "../../services/common/subgraph.ts";
import type { Data, TestActor, TestDatabases } from "./hub.ts";

/** What an agency answers to whoever asks it around the gateway. */
export type AskAgency = (query: string, actor: TestActor) => Promise<Data>;

export interface OpenAgencies extends AsyncDisposable {
  /** By the agency's name. */
  readonly ask: Readonly<Record<string, AskAgency>>;
}

/** The agencies alone, over their databases. */
export async function openAgencies({ list }: TestDatabases): Promise<OpenAgencies> {
  const opened = await Promise.all(
    list.map(async ({ definition, urls }) => {
      const orm = await createOrm(definition.database, urls.app);
      const { execute } = createSubgraph(definition, { orm, reportFault: () => {} });
      const ask: AskAgency = (query, { role, ...seat }) =>
        execute({ document: parse(query), context: { actor: { ...PUBLIC_ACTOR, ...seat, role: Role[role] } } });
      return { name: definition.name, orm, ask };
    }),
  );
  return {
    ask: Object.fromEntries(opened.map(({ name, ask }) => [name, ask])),
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map(({ orm }) => orm.close()));
    },
  };
}
