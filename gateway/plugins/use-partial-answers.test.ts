import { GraphQLError } from "graphql";
import { describe, expect, test } from "vitest";
import { fixtureAgencies, type FixtureAgencies, withResolvers } from "../testkit/fixture-graph.ts";
import { startFixtureGraph, type Transport, transports } from "../testkit/start-fixture-graph.ts";

/** The fixture without one agency. */
async function startWithout(transport: Transport, agency: keyof typeof fixtureAgencies, agencies?: FixtureAgencies) {
  const reject = async () => Promise.reject(new Error("gone"));
  const graph = await startFixtureGraph(transport, {
    executors: { [agency]: reject },
    ...(agencies && { agencies }),
  });
  await graph.servers[agency]?.close();
  return graph;
}

describe.each(transports)("%s", (transport) => {
  test("the first agency away: data is there, with null", async () => {
    await using graph = await startWithout(transport, "regional");

    const answer = await graph.ask(`{ island: province(code: "51") { name } __typename }`);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ island: null, __typename: "Query" });
    expect(answer.errors).toMatchObject([
      { path: ["island"], extensions: { code: "AGENCY_UNAVAILABLE", agency: "regional" } },
    ]);
  });

  test("roots of the other agencies are whole", async () => {
    await using graph = await startWithout(transport, "regional");

    const answer = await graph.ask(
      `{ province(code: "51") { name } programs { name } documents regency(code: "51.01") { score } }`,
    );

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({
      province: null,
      programs: [{ name: "Gerakan Menuju Smart City" }],
      documents: ["RPJMN 2020-2024"],
      regency: null,
    });
    expect(answer.errors).toHaveLength(1);
  });

  test("an agency that is wanted in several places is named once", async () => {
    await using graph = await startWithout(transport, "kominfo");

    const answer = await graph.ask(`{
      programs { name }
      province(code: "51") { regencies { score } }
      a: regency(code: "51.01") { score }
      b: regency(code: "51.02") { name score }
    }`);

    expect(answer.data).toEqual({
      programs: null,
      province: { regencies: [{ score: null }, { score: null }, { score: null }] },
      a: { score: null },
      b: { name: "Tabanan", score: null },
    });
    expect(answer.errors).toHaveLength(1);
  });

  test("what is skipped is not in the data of an answer without any", async () => {
    await using graph = await startWithout(transport, "kominfo");

    const answer = await graph.ask(
      `query ($no: Boolean = false) { programs { name } ...F @include(if: $no) } fragment F on Query { kominfoFigures { total } }`,
    );

    expect(answer.data).toEqual({ programs: null });
  });

  test("a field that must not be null and has no agency takes its row along, and no more", async () => {
    const agencies = {
      ...fixtureAgencies,
      kominfo: {
        ...fixtureAgencies.kominfo,
        typeDefs: fixtureAgencies.kominfo.typeDefs.replace("score: Int", "score: Int!"),
      },
    };
    await using graph = await startWithout(transport, "kominfo", agencies);

    const answer = await graph.ask(`{ province(code: "51") { name regencies { name score } } }`);

    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ province: { name: "Bali", regencies: [null, null, null] } });
    expect(answer.errors).toHaveLength(1);
  });

  test("a token that several agencies refuse is one error, another reason one more", async () => {
    const refuse = (message: string) => () => {
      throw new GraphQLError(message, { extensions: { code: "UNAUTHENTICATED" } });
    };
    const expired = refuse("The token has expired");
    const agencies = {
      ...withResolvers("kominfo", { Query: { programs: expired, kominfoFigures: refuse("Send a token") } }),
      bappenas: withResolvers("bappenas", { Query: { documents: expired } })["bappenas"]!,
    };
    await using graph = await startFixtureGraph(transport, { agencies });

    const answer = await graph.ask(
      `{ programs { name } documents kominfoFigures { total } regionalFigures { total } }`,
    );

    expect(answer.data).toMatchObject({ programs: null, documents: null, regionalFigures: { total: 552 } });
    expect(answer.errors.map(({ message }) => message).toSorted()).toEqual(["Send a token", "The token has expired"]);
  });

  test("ordinary errors of one agency are all told", async () => {
    const agencies = withResolvers("kominfo", {
      Regency: {
        score: () => {
          throw Object.assign(new Error("not for you"), { extensions: { code: "FORBIDDEN" } });
        },
      },
    });
    await using graph = await startFixtureGraph(transport, { agencies });

    const answer = await graph.ask(`{ province(code: "51") { regencies { score } } }`);

    expect(answer.errors.map(({ path }) => path?.join("."))).toEqual([
      "province.regencies.0.score",
      "province.regencies.1.score",
      "province.regencies.2.score",
    ]);
  });
});
