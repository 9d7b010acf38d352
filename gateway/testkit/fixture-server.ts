import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Executor } from "@graphql-tools/utils";
import { parse } from "graphql";

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => unknown;

/** An agency as its own process would be: GraphQL over HTTP on a free port. */
export interface FixtureServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly received: { readonly headers: IncomingMessage["headers"]; readonly body: string }[];
  /** Answers in another way from now on. */
  respond(handler: Handler): void;
  close(): Promise<void>;
}

export async function startFixtureServer(executor: Executor, port = 0): Promise<FixtureServer> {
  const received: FixtureServer["received"] = [];
  let handle = graphql(executor);
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push({ headers: request.headers, body });
    await handle(request, body, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    port: address.port,
    received,
    respond(handler) {
      handle = handler;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

export function graphql(executor: Executor): Handler {
  return async (_, body, response) => {
    const { query, variables } = JSON.parse(body);
    const result = await executor({ document: parse(query), variables });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(result));
  };
}

export function respondWith(status: number, body: string, type = "application/json"): Handler {
  return (_, __, response) => response.writeHead(status, { "content-type": type }).end(body);
}

/** Never answers. */
export const hang: Handler = () => undefined;
