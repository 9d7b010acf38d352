import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { JSONWebKeySet } from "jose";
import { LOCAL_ISSUER } from "../../identity/local-issuer.ts";

/** An OIDC issuer's public side, over HTTP on a free port: discovery, and keys that a test may change. */
export interface IssuerServer extends AsyncDisposable {
  /** The issuer by its name; discovery is below it. */
  readonly url: string;
  readonly jwksUrl: string;
  /** By which a gateway or an agency accepts the tokens of the local issuer whose keys these are. */
  readonly environment: Readonly<Record<string, string>>;
  /** How often each path was asked for. */
  readonly asked: Readonly<Record<string, number>>;
  /** Answers with other keys from now on; null: fails, as an issuer with a fault does. */
  publish(jwks: JSONWebKeySet | null): void;
  close(): Promise<void>;
}

export async function startIssuerServer(jwks: JSONWebKeySet | null): Promise<IssuerServer> {
  let published = jwks;
  const asked: Record<string, number> = {};
  const server = createServer(({ url: path = "" }, response) => {
    asked[path] = (asked[path] ?? 0) + 1;
    const answers: Readonly<Record<string, unknown>> = {
      "/.well-known/openid-configuration": { issuer: url, jwks_uri: jwksUrl },
      "/certs": published,
    };
    const answer = published && answers[path];
    response.writeHead(answer ? 200 : 503, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jwksUrl = `${url}/certs`;
  const close = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    url,
    jwksUrl,
    environment: { OIDC_ISSUER: LOCAL_ISSUER, OIDC_JWKS_URL: jwksUrl },
    asked,
    publish: (next) => (published = next),
    close,
    [Symbol.asyncDispose]: close,
  };
}
