import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface HttpServer {
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those under way finish for so long, then closes. Safe to call again. */
  drain(milliseconds: number): Promise<void>;
}

/** Why the gateway does not serve, to be printed as it is. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export async function listen(handle: RequestListener, options: ListenOptions): Promise<HttpServer> {
  const server = createServer((request, response) => {
    if (hasAddress(request)) {
      handle(request, response);
    } else {
      response.writeHead(400).end();
    }
  });
  let drained: Promise<void> | undefined;
  server.on("request", (_, response) => {
    // A connection that is kept alive would hold up the drain when its last answer is out.
    response.once("close", () => drained && setImmediate(() => server.closeIdleConnections()));
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(listenError(cause, options)));
    server.listen(options.port, options.host, resolve);
  });

  const { port } = server.address() as AddressInfo; // It listens on TCP, never on a pipe.
  return {
    url: `http://${reachable(options.host)}:${port}`,
    port,
    drain(milliseconds) {
      drained ??= new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      });
      return drained;
    },
  };
}

/** The runtime would answer one that it cannot read with its stack. */
function hasAddress({ headers: { host = "localhost" }, url = "/" }: IncomingMessage): boolean {
  return URL.canParse(`http://${host}${url}`);
}

function listenError(cause: NodeJS.ErrnoException, { host, port }: ListenOptions): ListenError {
  const reason = cause.code === "EADDRINUSE" ? "the port is taken; choose another with PORT" : cause.message;
  return new ListenError(`Cannot listen on ${host}, port ${port}: ${reason}`, { cause });
}

/** The address that a browser on this machine can open. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
