import { GraphQLError, type GraphQLSchema, printSchema } from "graphql";
import type { Identify } from "../../identity/identify.ts";
import type { SimpulPlugin } from "../context.ts";
import { isPublic } from "../public-view.ts";
import { servePage } from "../serve-page.ts";
import { identifyCaller } from "./use-identity.ts";

export interface SchemaSdlOptions {
  readonly identify: Identify;
  /** Null: the public sees all. */
  readonly publicView: GraphQLSchema | null;
}

/** The schema that the caller sees, as a text, for code generators and readers. */
export function useSchemaSdl({ identify, publicView }: SchemaSdlOptions): SimpulPlugin {
  const publicSdl = publicView && printSchema(publicView);
  let sdl = "";

  return {
    onSchemaChange({ schema }) {
      sdl = printSchema(schema);
    },
    onRequest: servePage("/schema.graphql", async ({ request, fetchAPI }) => {
      const headers = { "content-type": "text/plain; charset=utf-8", vary: "authorization" };
      try {
        const actor = await identifyCaller(request, identify);
        return new fetchAPI.Response(isPublic(actor) ? (publicSdl ?? sdl) : sdl, { headers });
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        return new fetchAPI.Response(error.message, error.extensions["http"]);
      }
    }),
  };
}
