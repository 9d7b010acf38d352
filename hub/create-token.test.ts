import { readdirSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { createToken, type TokenOptions } from "./create-token.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";
import { openHomeIssuer } from "./local-issuer.ts";

const home = temporaryFolder();
afterAll(() => home[Symbol.dispose]());

const create = (options: Partial<TokenOptions>, environment: NodeJS.ProcessEnv = {}) =>
  createToken({ role: "admin", days: 30, ...options }, { SIMPUL_HOME: home.path, ...environment });

const nothing = { region: null, agency: null, cohort: null };

test.each([
  [
    { role: "operator", regency: "51.71" },
    { ...nothing, role: "REGENCY_OPERATOR", region: "51.71", subject: "operator 51.71", name: "operator 51.71" },
  ],
  [
    { role: "coordinator", province: "51", name: "Wayan" },
    { ...nothing, role: "PROVINCE_COORDINATOR", region: "51", subject: "Wayan", name: "Wayan" },
  ],
  [
    { role: "assessor", cohort: "2024" },
    { ...nothing, role: "ASSESSOR", cohort: 2024, subject: "assessor 2024", name: "assessor 2024" },
  ],
  [
    { role: "analyst", agency: "kemenkeu" },
    { ...nothing, role: "MINISTRY_ANALYST", agency: "kemenkeu", subject: "analyst kemenkeu", name: "analyst kemenkeu" },
  ],
  [
    { role: "steward", agency: "kominfo" },
    { ...nothing, role: "MINISTRY_STEWARD", agency: "kominfo", subject: "steward kominfo", name: "steward kominfo" },
  ],
  [{ role: "admin" }, { ...nothing, role: "HUB_ADMIN", subject: "admin", name: "admin" }],
] as const)("of %j is known %j", async (options, actor) => {
  const token = await create(options);
  const issuer = await openHomeIssuer(home.path);
  expect(await issuer.identify(token)).toEqual(actor);
});

test("it expires after its days", async () => {
  const [, claims = ""] = (await create({ days: 2 })).split(".");
  const { exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { exp: number };
  expect(Math.abs(exp * 1_000 - Date.now() - 2 * 86_400_000)).toBeLessThan(10_000);
});

test.each([
  [{ role: "operator" }, "--role operator needs --regency"],
  [{ role: "operator", province: "51" }, "--role operator needs --regency\n--role operator takes no --province"],
  [{ role: "coordinator", province: "51", agency: "kominfo" }, "--role coordinator takes no --agency"],
  [{ role: "assessor", agency: "kominfo" }, "--role assessor needs --cohort\n--role assessor takes no --agency"],
  [{ role: "admin", regency: "51.71" }, "--role admin takes no --regency"],
  [
    { role: "operator", regency: "5171" },
    "The token does not say who acts: region must be a regency code such as 51.71",
  ],
  [
    { role: "assessor", cohort: "first" },
    "The token does not say who acts: cohort must be the year of a cohort, such as 2024",
  ],
  [
    { role: "admin", name: "" },
    "The token does not say who acts: sub must say who acts, in up to 255 printable characters; name must be a person's name of up to 255 printable characters",
  ],
] as const)("there is none of %j", async (options, message) => {
  await expect(create(options)).rejects.toThrow(expect.objectContaining({ name: "StartupError", message }));
});

test.each([
  { OIDC_ISSUER: "https://sso.example.go.id/realms/simpul" },
  { OIDC_ISSUER: "https://sso.example.go.id/realms/simpul", LOCAL_ISSUER: "on" },
  { NODE_ENV: "production" },
  { LOCAL_ISSUER: "off" },
])("there is none, and no key is made, where the environment is %j", async (environment) => {
  using empty = temporaryFolder();
  await expect(create({}, { ...environment, SIMPUL_HOME: empty.path })).rejects.toThrow(
    /issues? (no tokens|the tokens)/,
  );
  expect(readdirSync(empty.path)).toEqual([]);
});

test("in production there is one where LOCAL_ISSUER is on", async () => {
  expect(await create({}, { NODE_ENV: "production", LOCAL_ISSUER: "on" })).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});
