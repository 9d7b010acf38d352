import { afterAll, beforeAll, expect, test } from "vitest";
import { Role } from "../../identity/role.ts";
import { authorizationOf, type ProtectedGraph, startProtectedGraph } from "../testkit/protected-agencies.ts";

let graph: ProtectedGraph;
beforeAll(async () => {
  graph = await startProtectedGraph({ hasPublicView: false });
});
afterAll(() => graph[Symbol.asyncDispose]());

/** Without a role: without a token. */
async function ask(
  query: string,
  role?: Role,
  body: { operationName?: string; variables?: Record<string, unknown> } = {},
) {
  const before = graph.asked.length;
  const answer = await graph.ask(query, { ...body, ...(role && { headers: await authorizationOf(role) }) });
  return { ...answer, asked: graph.asked.slice(before) };
}

const waysToMeetings = [
  ["at a field", `{ forum { name meetings { name } } }`],
  ["under an alias", `{ forum { name: __typename is: meetings { name } } }`],
  ["in a fragment", `{ forum { ...F } } fragment F on Forum { meetings { name } }`],
  [
    "in a fragment of a fragment",
    `{ ...Q } fragment Q on Query { forum { ...F } } fragment F on Forum { meetings { name } }`,
  ],
  ["in an inline fragment", `{ forum { ... on Forum { ... { meetings { name } } } } }`],
  ["beside what is open", `{ a: forum { name } b: forum { guests { office } meetings { name } } }`],
  [
    "where a variable would leave it out",
    `query ($no: Boolean = false) { forum { name meetings @include(if: $no) { name } } }`,
  ],
  ["after __typename", `{ __typename forum { meetings { name } } }`],
  [
    "as the one that is executed of several",
    `query Open { forum { name } } query Closed { forum { meetings { name } } }`,
    "Closed",
  ],
] as const;

test.each(waysToMeetings)(
  "a field with scopes is forbidden to another role, %s",
  async (_, query, operationName?: string) => {
    const answer = await ask(query, Role.HUB_ADMIN, operationName ? { operationName } : {});

    expect(answer.status).toBe(403);
    expect(answer.errors).toMatchObject([
      {
        message: "Forum.meetings is not for HUB_ADMIN; it is for: PROVINCE_COORDINATOR",
        extensions: { code: "FORBIDDEN" },
      },
    ]);
    expect(answer.data).toBeUndefined();
    expect(answer.asked).toEqual([]);
  },
);

test.each(waysToMeetings)(
  "a field with scopes is refused without a token, %s",
  async (_, query, operationName?: string) => {
    const answer = await ask(query, undefined, operationName ? { operationName } : {});

    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(answer.errors).toMatchObject([
      {
        message: "Forum.meetings is not open to the public; send a token in the header: Authorization: Bearer <token>",
        extensions: { code: "UNAUTHENTICATED" },
      },
    ]);
    expect(answer.data).toBeUndefined();
    expect(answer.asked).toEqual([]);
  },
);

test("a field with scopes is open to their role", async () => {
  const answer = await ask(`{ forum { meetings { name } } }`, Role.PROVINCE_COORDINATOR);

  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ forum: { meetings: [{ name: "January" }] } });
});

test("the status holds whatever media type the caller takes", async () => {
  for (const accept of ["application/json", "application/graphql-response+json"]) {
    const headers = { ...(await authorizationOf(Role.HUB_ADMIN)), accept };
    expect((await graph.ask(`{ forum { meetings { name } } }`, { headers })).status).toBe(403);
  }
});

test("any token opens what asks for no scope, on a type that both agencies have too", async () => {
  const query = `{ forum { chair { name } guests { name } } }`;

  expect((await ask(query)).errors).toHaveLength(2);
  expect((await ask(query, Role.ASSESSOR)).data).toEqual({
    forum: { chair: { name: "Wayan" }, guests: [{ name: "Ketut" }] },
  });
});

test("each field that is refused is told", async () => {
  const { errors } = await ask(`{ auditTrail { name } forum { meetings { name } } }`);

  expect(errors.map(({ message }) => message.split(" ")[0])).toEqual(["Query.auditTrail", "Forum.meetings"]);
});

test("a mutation is refused before it is done, whatever its variables", async () => {
  const query = `mutation ($reason: String!) { closeForum(input: { hiddenReason: $reason }) { name } }`;
  const variables = { reason: "over" };

  expect(await ask(query, Role.MINISTRY_STEWARD, { variables })).toMatchObject({ status: 403, asked: [] });
  expect(await ask(query, undefined, { variables })).toMatchObject({ status: 401, asked: [] });
  expect((await ask(query, Role.HUB_ADMIN, { variables })).data).toEqual({ closeForum: { name: "Forum Bali" } });
});

test("what another operation of the document asks for is no fault of the one that is executed", async () => {
  const document = `
    query Open { forum { name } }
    query Closed($no: Boolean!) { forum { ...F @skip(if: $no) } }
    fragment F on Forum { meetings { name } }`;
  const answer = await ask(document, Role.HUB_ADMIN, { operationName: "Open", variables: {} });

  expect(answer.data).toEqual({ forum: { name: "Forum Bali" } });
});

test("the verdict is the caller's own, in whichever order the same text is asked", async () => {
  const first = `{ forum { it: meetings { name } } }`;
  const second = `{ forum { that: meetings { name } } }`;

  expect((await ask(first, Role.PROVINCE_COORDINATOR)).status).toBe(200);
  expect((await ask(first, Role.HUB_ADMIN)).status).toBe(403);
  expect((await ask(first)).status).toBe(401);
  expect((await ask(second)).status).toBe(401);
  expect((await ask(second, Role.HUB_ADMIN)).status).toBe(403);
  expect((await ask(second, Role.PROVINCE_COORDINATOR)).status).toBe(200);
});

test("what a type demands of its field, the field of its interface demands", async () => {
  expect((await ask(`{ places { city } }`)).text).toContain("Hall.city is not open to the public");
  expect((await ask(`{ places { city } }`, Role.ASSESSOR)).data).toEqual({ places: [{ city: "Denpasar" }] });
});

test("introspection is free", async () => {
  expect((await ask(`{ __type(name: "Forum") { fields { name } } }`)).text).toContain("meetings");
});
