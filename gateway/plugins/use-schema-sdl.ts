import { printSchema } from "graphql";
import type { GraphQLSchema } from "graphql";

import type { SimpulPlugin } from "../context.ts";
import { servePage } from "../serve-page.ts";

/** The schema that callers see, as a text, for code generators and readers. */
export function useSchemaSdl(): SimpulPlugin {
  let current: GraphQLSchema | undefined;
  let sdl: string | undefined;

  return {
    onSchemaChange({ schema }) {
      current = schema;
      sdl = undefined;
    },
    onRequest: servePage("/schema.graphql", async ({ fetchAPI }) => {
      sdl ??= current ? printSchema(current) : "";
      const headers = { "content-type": "text/plain; charset=utf-8" };
      return new fetchAPI.Response(sdl, { headers });
    }),
  };
}
