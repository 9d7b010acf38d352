import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PUBLIC_ACTOR } from "../identity/actor.ts";
import { Role } from "../identity/role.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";
import { findLocalIssuerObstacle, openHomeIssuer } from "./local-issuer.ts";
import { StartupError } from "./startup-error.ts";

const budi = { ...PUBLIC_ACTOR, role: Role.HUB_ADMIN, subject: "budi", name: "Budi" };
const inAnHour = () => new Date(Date.now() + 3_600_000);

test("a home without a key gets one that its owner alone can read, and keeps it", async () => {
  using folder = temporaryFolder();
  const home = join(folder.path, "deep", "home");
  const issuer = await openHomeIssuer(home);
  expect(readdirSync(home)).toEqual(["issuer.jwk"]);
  expect(statSync(join(home, "issuer.jwk")).mode & 0o777).toBe(0o600);
  const again = await openHomeIssuer(home);
  expect(await again.identify(await issuer.issue(budi, inAnHour()))).toEqual(budi);
  const other = await openHomeIssuer(join(folder.path, "other"));
  await expect(other.identify(await issuer.issue(budi, inAnHour()))).rejects.toThrow("none of its issuer's");
});

test("many who make it at once take the same", async () => {
  using home = temporaryFolder();
  const issuers = await Promise.all(Array.from({ length: 20 }, () => openHomeIssuer(home.path)));
  const { x } = JSON.parse(readFileSync(join(home.path, "issuer.jwk"), "utf8")) as { x: string };
  expect(new Set(issuers.map(({ jwks }) => jwks.keys[0]?.x))).toEqual(new Set([x]));
  expect(readdirSync(home.path)).toEqual(["issuer.jwk"]);
});

test.each(["short", "{}", `{"kty":"oct","k":"c2VjcmV0"}`, `{"kty":"OKP","crv":"Ed25519","x":"secret","d":"secret"}`])(
  "a spoilt key is left as it is, and named: %s",
  async (spoilt) => {
    using home = temporaryFolder();
    const file = join(home.path, "issuer.jwk");
    writeFileSync(file, spoilt);
    const refusal: unknown = await openHomeIssuer(home.path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartupError);
    expect((refusal as StartupError).message).toContain(`${file} is spoilt`);
    expect((refusal as StartupError).message).not.toMatch(/short|secret/);
    expect(readFileSync(file, "utf8")).toBe(spoilt);
  },
);

test("a key that cannot be read is named", async () => {
  using home = temporaryFolder();
  mkdirSync(join(home.path, "issuer.jwk"));
  await expect(openHomeIssuer(home.path)).rejects.toThrow("issuer.jwk cannot be read (EISDIR)");
  expect(existsSync(join(home.path, "issuer.jwk"))).toBe(true);
});

const production = "With NODE_ENV=production this hub issues no tokens, unless LOCAL_ISSUER is on.";
const external = "OIDC_ISSUER is set: it issues the tokens, and this hub none.";

test.each([
  [{ hasExternalIssuer: false, isProduction: false, localIssuer: null }, null],
  [
    { hasExternalIssuer: false, isProduction: false, localIssuer: "off" },
    "LOCAL_ISSUER is off: this hub issues no tokens.",
  ],
  [{ hasExternalIssuer: false, isProduction: true, localIssuer: null }, production],
  [{ hasExternalIssuer: false, isProduction: true, localIssuer: "on" }, null],
  [{ hasExternalIssuer: true, isProduction: false, localIssuer: null }, external],
  [{ hasExternalIssuer: true, isProduction: true, localIssuer: "on" }, external],
] as const)("a hub with %j issues tokens itself unless %j", (environment, obstacle) => {
  expect(findLocalIssuerObstacle(environment)).toBe(obstacle);
});
