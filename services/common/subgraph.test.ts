import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { parse } from "graphql";
import { Ctx, Query, Resolver } from "type-graphql";
import { expect, it } from "vitest";
import type { Actor } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";
import { createSubgraph, type SubgraphContext, type SubgraphRequestContext } from "./subgraph.ts";

@Resolver()
class WhoResolver {
  @Query(() => String)
  who(@Ctx() { actor, requestId }: SubgraphContext): string {
    return `${actor.role} ${actor.name} ${requestId}`;
  }
}

const steward: Actor = {
  role: Role.MINISTRY_STEWARD,
  region: null,
  agency: "kominfo",
  cohort: null,
  subject: "Siti",
  name: "Siti",
};

function ask(context?: SubgraphRequestContext) {
  const faults: unknown[] = [];
  const em = { fork: () => em } as EntityManager;
  const subgraph = createSubgraph(
    {
      name: "kominfo",
      database: { entities: [], migrations: [] },
      resolvers: [WhoResolver],
      references: new Map(),
      createLoaders: () => null,
      figures: [],
      seeders: { REAL: [], DEMONSTRATION: [] },
    },
    { orm: { em } as MikroORM, reportFault: (fault) => faults.push(fault) },
  );
  const answer = subgraph.execute({ document: parse("{ who }"), context });
  return answer.then((result) => ({ faults, result: JSON.parse(JSON.stringify(result)) as unknown }));
}

it.each([
  [{ requestId: "17", actor: steward }, "MINISTRY_STEWARD Siti 17"],
  [{ requestId: "17" }, "PUBLIC  17"],
  [undefined, "PUBLIC  "],
])("gives a resolver the actor of %j", async (context, who) => {
  expect((await ask(context)).result).toEqual({ data: { who } });
});
