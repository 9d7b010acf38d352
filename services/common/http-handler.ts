import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from "@apollo/server";
import { BodyRefused, parseBody, readBody } from "./request-body.ts";

export interface HttpHandlerOptions<Context extends object> {
  /** @param body the bytes as they came; null for a request without one */
  readonly createContext: (headers: IncomingMessage["headers"], body: Buffer | null) => Promise<Context>;
  readonly reportFault: (error: unknown) => void;
}

/** GraphQL over HTTP at every path. Apollo's own server parses the body and drops the bytes that were signed. */
export function createHttpHandler<Context extends object>(
  server: ApolloServer<Context>,
  { createContext, reportFault }: HttpHandlerOptions<Context>,
): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "GET", url = "/", headers } = request;
    const body = method === "POST" ? await readBody(request) : null;
    const answered = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: toHeaderMap(headers),
        search: /\?.*/.exec(url)?.[0] ?? "",
        body: body && parseBody(body, headers),
      },
      context: () => createContext(headers, body),
    });
    await send(response, answered);
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return; // The caller left.
      if (error instanceof BodyRefused) {
        request.resume(); // What is left of the body is let go.
        refuse(response, error);
      } else {
        reportFault(error);
        response.destroy();
      }
    });
  };
}

function toHeaderMap(headers: IncomingMessage["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, String(value));
  return map;
}

async function send(response: ServerResponse, { status = 200, headers, body }: HTTPGraphQLResponse): Promise<void> {
  const challenge = status === 401 ? { "www-authenticate": `Bearer error="invalid_token"` } : {};
  response.writeHead(status, { ...Object.fromEntries(headers), ...challenge });
  if (body.kind === "chunked") for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end(body.kind === "complete" ? body.string : undefined);
}

function refuse(response: ServerResponse, { status, message }: BodyRefused): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] }));
}
