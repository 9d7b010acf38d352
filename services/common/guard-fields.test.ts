import { execute, parse } from "graphql";
import { Directive, Field, ObjectType, Query, Resolver } from "type-graphql";
import { expect, it } from "vitest";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { createFederatedSchema } from "./federated-schema.ts";
import { Authenticated, RequiresScopes } from "./graph/rights.ts";
import { Role } from "./graph/role.ts";

@ObjectType()
@Directive("@shareable")
class Person {
  @Field(() => String)
  office!: string;

  // The property of its name: no function of its own.
  @Field(() => String, { nullable: true })
  @Authenticated()
  name!: string | null;
}

@ObjectType()
@Directive("@authenticated")
class Minutes {
  @Field(() => String, { nullable: true })
  text!: string;

  @Field(() => String, { nullable: true })
  @RequiresScopes(Role.HUB_ADMIN)
  dissent!: string;
}

let runs = 0;

@Resolver()
class FixtureResolver {
  @Query(() => Person)
  person(): Person {
    return { office: "Bappeda", name: "Wayan" };
  }

  @Query(() => Minutes)
  minutes(): Minutes {
    return { text: "All agreed.", dissent: "Nobody." };
  }

  @Query(() => String, { nullable: true })
  @RequiresScopes(Role.PROVINCE_COORDINATOR, Role.HUB_ADMIN)
  secret(): string {
    runs += 1;
    return "secret";
  }
}

const { schema } = createFederatedSchema({ resolvers: [FixtureResolver], references: new Map() });

async function ask(query: string, role: Role) {
  const contextValue = { actor: { ...PUBLIC_ACTOR, role } };
  const { data, errors = [] } = await execute({ schema, document: parse(query), contextValue });
  return { data, errors: errors.map(({ message, path, extensions: { code } }) => ({ message, path, code })) };
}

it("a field with scopes answers each of their roles", async () => {
  for (const role of [Role.PROVINCE_COORDINATOR, Role.HUB_ADMIN]) {
    expect(await ask("{ secret }", role)).toEqual({ data: { secret: "secret" }, errors: [] });
  }
});

it("a field with scopes is forbidden to any other role, and says whose it is", async () => {
  const before = runs;
  expect(await ask("{ it: secret person { office } }", Role.MINISTRY_STEWARD)).toEqual({
    data: { it: null, person: { office: "Bappeda" } },
    errors: [
      {
        message: "Query.secret is not for MINISTRY_STEWARD; it is for: PROVINCE_COORDINATOR, HUB_ADMIN",
        path: ["it"],
        code: "FORBIDDEN",
      },
    ],
  });
  expect(runs).toBe(before);
});

it("a field with scopes asks the public for a token", async () => {
  expect((await ask("{ secret }", Role.PUBLIC)).errors).toEqual([
    {
      message: "Query.secret is not open to the public; send a token in the header: Authorization: Bearer <token>",
      path: ["secret"],
      code: "UNAUTHENTICATED",
    },
  ]);
});

it("a field that is the property of its name is guarded as any other", async () => {
  const query = "{ person { office name } }";
  expect(await ask(query, Role.PUBLIC)).toMatchObject({
    data: { person: { office: "Bappeda", name: null } },
    errors: [{ path: ["person", "name"], code: "UNAUTHENTICATED" }],
  });
  expect(await ask(query, Role.ASSESSOR)).toEqual({
    data: { person: { office: "Bappeda", name: "Wayan" } },
    errors: [],
  });
});

it("what a type demands, each of its fields demands, besides what the field does", async () => {
  const query = "{ minutes { text dissent } }";
  expect((await ask(query, Role.PUBLIC)).data).toEqual({ minutes: { text: null, dissent: null } });
  expect((await ask(query, Role.ASSESSOR)).data).toEqual({ minutes: { text: "All agreed.", dissent: null } });
  expect((await ask(query, Role.HUB_ADMIN)).data).toEqual({ minutes: { text: "All agreed.", dissent: "Nobody." } });
});
