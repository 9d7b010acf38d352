import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { parse } from "graphql";
import { Ctx, Query, Resolver } from "type-graphql";
import { expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import { Unauthenticated } from "./errors.ts";
import { Role } from "../../identity/role.ts";
import { createSubgraph, type SubgraphContext, type SubgraphRequestContext } from "./subgraph.ts";

let runs = 0;

@Resolver()
class WhoResolver {
  @Query(() => String)
  who(@Ctx() { actor, requestId }: SubgraphContext): string {
    runs += 1;
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

async function identify(token: string | null): Promise<Actor> {
  if (token === null) return PUBLIC_ACTOR;
  if (token === "good") return steward;
  throw token === "bad" ? new Unauthenticated("The token is bad") : new Error("select secret from key");
}

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
    { orm: { em } as MikroORM, identify, reportFault: (fault) => faults.push(fault) },
  );
  const answer = subgraph.execute({ document: parse("{ who }"), context });
  return answer.then((result) => ({ faults, result: JSON.parse(JSON.stringify(result)) as unknown }));
}

it.each([
  [{ requestId: "17", token: "good" }, "MINISTRY_STEWARD Siti 17"],
  [{ requestId: "17", token: null }, "PUBLIC  17"],
  [undefined, "PUBLIC  "],
])("gives a resolver the actor of %j", async (context, who) => {
  expect((await ask(context)).result).toEqual({ data: { who } });
});

it("answers a bad token with nothing but what is wrong with it", async () => {
  const before = runs;
  expect(await ask({ requestId: "17", token: "bad" })).toEqual({
    faults: [],
    result: { errors: [{ message: "The token is bad", extensions: { code: "UNAUTHENTICATED" } }] },
  });
  expect(runs).toBe(before);
});

it("hides and reports why an actor could not be found out", async () => {
  expect(await ask({ requestId: "17", token: "odd" })).toEqual({
    faults: [{ agency: "kominfo", requestId: "17", error: new Error("select secret from key") }],
    result: {
      errors: [{ message: "Unexpected error; quote request 17", extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    },
  });
});
