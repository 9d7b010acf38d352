import type { JSONWebKeySet } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type IssuerServer, startIssuerServer } from "../test/testkit/issuer-server.ts";
import { createSigningKey, seconds } from "./identity.testkit.ts";
import type { Identify } from "./identify.ts";
import { createIssuerKeys } from "./issuer-keys.ts";
import { createTokenVerifier } from "./token-verifier.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const first = await createSigningKey("first");
const second = await createSigningKey("second");
const keysOf = (...keys: (typeof first)[]): JSONWebKeySet => ({ keys: keys.map(({ jwk }) => jwk) });

let server: IssuerServer;
let now: number;
let failures: unknown[];
let identify: Identify;

const accepted = { role: "HUB_ADMIN" };
const unknownKey = "The token was signed with a key that is none of its issuer's";
const unavailable = "The issuer of tokens cannot be asked now; try again later, or leave the token out to read";

/** A new token each time, so that none is known before its key is. */
let tokens = 0;
const tokenOf = (key: typeof first) =>
  key.sign({ iss: server.url, jti: String((tokens += 1)), exp: seconds(now) + 3_600 });
const show = async (key: typeof first) => identify(await tokenOf(key));

const verify = (options: { issuer?: string; jwksUrl?: string | null } = {}) =>
  createTokenVerifier({
    issuer: server.url,
    audience: "simpul",
    keys: createIssuerKeys({
      issuer: server.url,
      jwksUrl: null,
      reportFailure: (error) => failures.push(error),
      now: () => now,
      ...options,
    }),
    now: () => now,
  });

beforeEach(async () => {
  now = Date.now();
  failures = [];
  server = await startIssuerServer(keysOf(first));
  identify = verify();
});
afterEach(() => server.close());

it("asks the issuer where its keys are, once for many tokens", async () => {
  await Promise.all([show(first), show(first), show(first)]);
  await show(first);
  expect(server.asked).toEqual({ "/.well-known/openid-configuration": 1, "/certs": 1 });
});

it("asks an address that it was told, and no other", async () => {
  identify = verify({ jwksUrl: server.jwksUrl });
  await show(first);
  expect(server.asked).toEqual({ "/certs": 1 });
});

it("believes no issuer that calls itself otherwise", async () => {
  identify = verify({ issuer: `${server.url}/` });
  await expect(show(first)).rejects.toThrow(unavailable);
  expect(failures).toMatchObject([{ message: expect.stringContaining("names another issuer than OIDC_ISSUER") }]);
});

describe("when the issuer changes its keys", () => {
  it("knows the new one at its first token", async () => {
    await show(first);
    server.publish(keysOf(first, second));
    now += MINUTE;
    await expect(show(second)).resolves.toMatchObject(accepted);
    await expect(show(first)).resolves.toMatchObject(accepted);
    expect(server.asked["/certs"]).toBe(2);
  });

  it("forgets the old one within ten minutes", async () => {
    await show(first);
    server.publish(keysOf(second));
    now += 9 * MINUTE;
    await expect(show(first)).resolves.toMatchObject(accepted);
    now += MINUTE;
    await expect(show(first)).rejects.toThrow(unknownKey);
  });

  it("is not asked at every token that names an unknown key", async () => {
    await show(first);
    now += MINUTE;
    for (let count = 0; count < 5; count += 1) await expect(show(second)).rejects.toThrow(unknownKey);
    expect(server.asked["/certs"]).toBe(2);
    now += 10_000;
    await expect(show(second)).rejects.toThrow(unknownKey);
    expect(server.asked["/certs"]).toBe(3);
  });
});

describe.each([
  ["answers with a fault", () => Promise.resolve(server.publish(null))],
  ["does not answer", () => server.close()],
  ["answers with something else than keys", () => Promise.resolve(server.publish({ keys: "none" } as never))],
] as const)("when the issuer %s", (_, breakDown) => {
  it("the keys that are known go on for a day, and then no token is accepted", async () => {
    await show(first);
    await breakDown();
    now += 24 * HOUR - 1;
    await expect(show(first)).resolves.toMatchObject(accepted);
    await expect(show(second)).rejects.toThrow(unknownKey);
    expect(failures).toHaveLength(1);
    now += 1;
    await expect(show(first)).rejects.toThrow(unavailable);
  });

  it("no token is accepted where no key is known", async () => {
    await breakDown();
    await expect(show(first)).rejects.toThrow(unavailable);
  });
});

it("is asked again when it is back, but not at every token while it is away", async () => {
  server.publish(null);
  for (let count = 0; count < 5; count += 1) await expect(show(first)).rejects.toThrow(unavailable);
  expect(failures).toHaveLength(1);
  server.publish(keysOf(first));
  await expect(show(first)).rejects.toThrow(unavailable);
  now += 10_000;
  await expect(show(first)).resolves.toMatchObject(accepted);
});
