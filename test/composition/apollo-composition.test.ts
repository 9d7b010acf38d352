import { composeServices } from "@apollo/composition";
import { buildSchema, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from "graphql";
import { expect, it } from "vitest";
import { printSupergraph } from "../../hub/supergraph.ts";

const print = (schema: GraphQLSchema): string => printSchema(lexicographicSortSchema(schema));

it("composes under Apollo's composer too, to the same graph for clients", async () => {
  const { subgraphs, publicSdl } = await printSupergraph();

  const { errors, schema } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );

  expect(errors).toBeUndefined();
  expect(print(schema!.toAPISchema().toGraphQLJSSchema())).toBe(print(buildSchema(publicSdl)));
});
