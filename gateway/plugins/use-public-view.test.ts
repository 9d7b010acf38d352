import { buildSchema, getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "../../identity/role.ts";
import { authorizationOf, type ProtectedGraph, startProtectedGraph } from "../testkit/protected-agencies.ts";

let graph: ProtectedGraph;
let admin: Record<string, string>;
beforeAll(async () => {
  graph = await startProtectedGraph({ hasPublicView: true });
  admin = await authorizationOf(Role.HUB_ADMIN);
});
afterAll(() => graph[Symbol.asyncDispose]());

const hint = "More of the graph is open to whoever sends a token in the header: Authorization: Bearer <token>";
const hidden = /minStatus|auditTrail|Mutation|closeForum|CloseInput|hiddenReason|meetings|Meeting/;

test("the public asks for what it sees", async () => {
  const answer = await graph.ask(`{ __typename forum { name chair { office } guests { office } } }`);

  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    __typename: "Query",
    forum: { name: "Forum Bali", chair: { office: "Bappeda" }, guests: [{ office: "Diskominfo" }] },
  });
});

describe("to the public, what is hidden and what there is not are the same", () => {
  test.each([
    ["a field", `{ forum { meetings { name } } }`, `{ forum { nothings { name } } }`, ["meetings", "nothings"]],
    ["a name", `{ forum { chair { name } } }`, `{ forum { chair { game } } }`, ["name", "game"]],
    ["a root", `{ auditTrail { name } }`, `{ auditTrial { name } }`, ["auditTrail", "auditTrial"]],
    [
      "an argument",
      `{ forum(minStatus: "x") { name } }`,
      `{ forum(maxStatus: "x") { name } }`,
      ["minStatus", "maxStatus"],
    ],
    [
      "a type",
      `{ forum { ... on Meeting { name } } }`,
      `{ forum { ... on Greeting { name } } }`,
      ["Meeting", "Greeting"],
    ],
    [
      "an input",
      `query ($in: CloseInput) { forum { name } }`,
      `query ($in: OpenInput) { forum { name } }`,
      ["CloseInput", "OpenInput"],
    ],
  ] as const)("%s", async (_, query, alike, [name, other]) => {
    const before = graph.asked.length;
    const answer = await graph.ask(query);
    const likewise = await graph.ask(alike);

    expect(answer.errors[0]).toMatchObject({
      message: expect.stringMatching(new RegExp(`^(Cannot query|Unknown) .*"${name}".*\\. ${hint}$`)),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    expect(answer.text).toBe(likewise.text.replaceAll(other, name));
    expect(graph.asked.length).toBe(before);
  });
});

test.each(["mutation { closeForum(input: {}) { name } }", "mutation { __typename }", "subscription { __typename }"])(
  "there is no other operation for the public than its view has: %s",
  async (query) => {
    const answer = await graph.ask(query);

    const [type] = query.split(" ");
    expect(answer.errors).toMatchObject([{ message: `Unknown operation type "${type}". ${hint}` }]);
    expect(answer.data).toBeUndefined();
  },
);

test("suggestions to the public name nothing that is hidden, and a fault of another kind has no hint", async () => {
  const near = await graph.ask(`{ forum(minStatu: "x") { meeting { name } nam } }`);
  const other = await graph.ask(`{ forum }`);

  expect(near.text.replaceAll(/"meeting\\"|minStatu\\"/g, "")).not.toMatch(hidden);
  expect(near.text).toContain(`Did you mean \\"name\\"?`);
  expect(other.errors).toHaveLength(1);
  expect(other.text).not.toContain(hint);
});

describe("the same text", () => {
  const query = (alias: string) => `{ forum { chair { ${alias}: name } } }`;
  const answered = { forum: { chair: { x: "Wayan" } } };

  test("answers an admin, and then refuses the public", async () => {
    const text = query("x");
    expect((await graph.ask(text, { headers: admin })).data).toEqual(answered);
    expect((await graph.ask(text)).errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    expect((await graph.ask(text, { headers: admin })).data).toEqual(answered);
  });

  test("refuses the public, and then answers an admin", async () => {
    const text = ` ${query("x")}`;
    expect((await graph.ask(text)).errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    expect((await graph.ask(text, { headers: admin })).data).toEqual(answered);
    expect((await graph.ask(text)).errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
  });

  test("shows each the graph that is theirs, in either order", async () => {
    for (const text of [getIntrospectionQuery(), getIntrospectionQuery({ descriptions: false })]) {
      const callers = text.includes("description") ? [admin, {}, admin] : [{}, admin, {}];
      for (const headers of callers) {
        const { text: told } = await graph.ask(text, { headers });
        expect(hidden.test(told)).toBe(headers === admin);
      }
    }
  });

  test("is answered both when they ask at once", async () => {
    const text = `  ${query("x")}`;
    const both = () => Promise.all([graph.ask(text, { headers: admin }), graph.ask(text)]);
    for (const [entitled, other] of await Promise.all(Array.from({ length: 20 }, both))) {
      expect(entitled.data).toEqual(answered);
      expect(other.text).not.toContain("Wayan");
    }
  });
});

test("one type is shown to each as they may see it", async () => {
  const query = `{ __type(name: "Person") { fields { name } } }`;

  expect((await graph.ask(query)).data).toEqual({ __type: { fields: [{ name: "office" }] } });
  expect((await graph.ask(query, { headers: admin })).data).toEqual({
    __type: { fields: [{ name: "office" }, { name: "name" }] },
  });
  expect((await graph.ask(`{ __type(name: "Meeting") { name } }`)).data).toEqual({ __type: null });
});

describe("GET /schema.graphql", () => {
  test("shows the public its view, and an entitled caller all", async () => {
    const shown = await (await graph.fetch("/schema.graphql")).text();
    const whole = await (await graph.fetch("/schema.graphql", { headers: admin })).text();

    expect(shown).not.toMatch(hidden);
    expect(shown).not.toMatch(/internal|@tag|@authenticated|requiresScopes/);
    expect(buildSchema(shown).getType("Forum")).toBeDefined();
    expect(buildSchema(whole).getMutationType()).toBeDefined();
  });

  test("is refused to a token that is not accepted", async () => {
    const response = await graph.fetch("/schema.graphql", { headers: { authorization: "Bearer a.bad.token" } });

    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe(`Bearer error="invalid_token"`);
    expect(await response.text()).not.toMatch(/a\.bad\.token|type /);
  });

  test("is not kept for another caller", async () => {
    expect((await graph.fetch("/schema.graphql")).headers.get("vary")).toBe("authorization, Origin");
  });
});
