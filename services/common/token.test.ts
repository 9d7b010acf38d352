import { createSecretKey } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import { Role } from "../../identity/role.ts";
import { identifyByKey, signToken } from "./token.ts";

const KEY = "a key that only this test has, nobody else";
const operator: Actor = {
  role: Role.REGENCY_OPERATOR,
  region: "51.71",
  agency: null,
  cohort: null,
  subject: "Ketut",
  name: "Ketut",
};
const actors: readonly Actor[] = [
  operator,
  { role: Role.PROVINCE_COORDINATOR, region: "51", agency: null, cohort: null, subject: "Wayan", name: "Wayan" },
  { role: Role.MINISTRY_STEWARD, region: null, agency: "kominfo", cohort: null, subject: "Siti", name: "Siti" },
  { role: Role.HUB_ADMIN, region: null, agency: null, cohort: null, subject: "Budi", name: "Budi" },
];
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** A token of any claims and header, signed as whoever has the key can. */
function signClaims(claims: JWTPayload, alg = "HS256"): Promise<string> {
  return new SignJWT({ iss: "simpul", sub: "Ketut", role: "HUB_ADMIN", exp: inAnHour().getTime() / 1_000, ...claims })
    .setProtectedHeader({ alg })
    .sign(createSecretKey(KEY.repeat(2), "utf8"));
}

/** The message with which a token is refused. */
async function refusalOf(token: string, key: string | null = KEY): Promise<string> {
  const refusal: unknown = await identifyByKey(key)(token).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  const { message } = refusal as Error;
  expect(token !== "" && message.includes(token)).toBe(false);
  return message;
}

it.each(actors)("knows a $role by their token, and remembers them", async (actor) => {
  const identify = identifyByKey(KEY);
  const token = await signToken(actor, KEY, inAnHour());
  const known = await identify(token);
  expect(known).toEqual(actor);
  expect(await identify(token)).toBe(known);
});

it("tells two tokens apart", async () => {
  const identify = identifyByKey(KEY);
  const tokens = await Promise.all(actors.map((actor) => signToken(actor, KEY, inAnHour())));
  expect(await Promise.all(tokens.map(identify))).toEqual(actors);
  expect(await Promise.all(tokens.map(identify))).toEqual(actors);
});

it("takes whoever shows no token for the public, with a key or without", async () => {
  expect(await identifyByKey(KEY)(null)).toBe(PUBLIC_ACTOR);
  expect(await identifyByKey(null)(null)).toBe(PUBLIC_ACTOR);
});

it("forgets a token that it has known when the token expires", async () => {
  let now = Date.now();
  const identify = identifyByKey(KEY, () => now);
  const token = await signToken(operator, KEY, new Date(now + 60_000));
  now += 58_000;
  expect(await identify(token)).toEqual(operator);
  now += 2_000;
  await expect(identify(token)).rejects.toThrow("The token has expired; ask for a new one");
});

it("goes on to know tokens when there are more than it remembers", async () => {
  const identify = identifyByKey(KEY);
  const tokens = await Promise.all(
    Array.from({ length: 1_050 }, (_, number) => signToken({ ...operator, name: `${number}` }, KEY, inAnHour())),
  );
  for (const [number, token] of tokens.entries()) expect((await identify(token)).name).toBe(`${number}`);
});

describe("refuses", () => {
  it("a token that has expired", async () => {
    const token = await signToken(operator, KEY, new Date(Date.now() - 1_000));
    expect(await refusalOf(token)).toBe("The token has expired; ask for a new one");
  });

  it("a token of another key", async () => {
    const token = await signToken(operator, `${KEY}!`, inAnHour());
    expect(await refusalOf(token)).toBe("The token was signed with another key than this hub's");
  });

  it("claims that were changed after they were signed", async () => {
    const [header, , signature] = (await signToken(operator, KEY, inAnHour())).split(".");
    const claims = Buffer.from(`{"iss":"simpul","sub":"Ketut","role":"HUB_ADMIN","exp":9999999999}`);
    expect(await refusalOf([header, claims.toString("base64url"), signature].join("."))).toBe(
      "The token was signed with another key than this hub's",
    );
  });

  it("a token where there is no key", async () => {
    const token = await signToken(operator, KEY, inAnHour());
    expect(await refusalOf(token, null)).toBe(
      "No token is accepted here, since ACTOR_KEY is not set; leave it out to read",
    );
  });

  it("a header without a bearer token", async () => {
    const message = "The header must be: Authorization: Bearer <token>";
    expect(await refusalOf("")).toBe(message);
    expect(await refusalOf("", null)).toBe(message);
  });

  const unreadable = "The token cannot be read: it must be a JWT signed with HS256";
  const unsigned = ["eyJhbGciOiJub25lIn0", Buffer.from(`{"sub":"Ketut"}`).toString("base64url"), ""].join(".");

  it.each(["secret", "a.b.c", "....", "%00.%00.%00", unsigned])("what is no signed token: %s", async (token) => {
    expect(await refusalOf(token)).toBe(unreadable);
  });

  it("a token of another algorithm, signed with the same key", async () => {
    expect(await refusalOf(await signClaims({}, "HS512"), KEY.repeat(2))).toBe(unreadable);
  });

  it.each([
    [{ iss: "another" }, "The token's claim iss is missing or not accepted"],
    [{ exp: undefined }, "The token's claim exp is missing or not accepted"],
    [{ nbf: 9_999_999_999 }, "The token's claim nbf is missing or not accepted"],
    [{ role: "REGENCY_OPERATOR" }, "The token does not say who acts: region must be a regency code such as 51.71"],
  ])("well signed claims %j that are not accepted", async (claims, message) => {
    expect(await refusalOf(await signClaims(claims as JWTPayload), KEY.repeat(2))).toBe(message);
  });
});
