import { createRemoteJWKSet, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { PUBLIC_ACTOR } from "../../identity/actor.ts";
import { createIssuerKey, openLocalIssuer } from "../../identity/local-issuer.ts";
import { Role } from "../../identity/role.ts";
import { startFixtureGraph } from "../testkit/start-fixture-graph.ts";

const privateKey = await createIssuerKey();
const localIssuer = await openLocalIssuer(privateKey);

test("by the keys of the local issuer anybody can verify its tokens, and make none", async () => {
  await using graph = await startFixtureGraph("in process", { localIssuer });
  const actor = { ...PUBLIC_ACTOR, role: Role.HUB_ADMIN, subject: "budi", name: "Budi" };
  const token = await localIssuer.issue(actor, new Date(Date.now() + 60_000));

  const url = new URL("/.well-known/jwks.json", graph.gateway.url);
  const { payload } = await jwtVerify(token, createRemoteJWKSet(url));
  expect(payload).toMatchObject({ iss: "urn:simpul:local", aud: "simpul", sub: "budi" });

  const text = await (await graph.fetch("/.well-known/jwks.json")).text();
  expect(text).not.toContain(privateKey.d);
});

test("without a local issuer there are no keys to serve", async () => {
  await using graph = await startFixtureGraph("in process");

  expect((await graph.fetch("/.well-known/jwks.json")).status).toBe(404);
});
