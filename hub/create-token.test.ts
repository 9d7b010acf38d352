import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { identifyByKey } from "../services/common/token.ts";
import { createToken, type TokenOptions } from "./create-token.ts";
import { temporaryFolder } from "./hub-process.testkit.ts";

const ACTOR_KEY = "a key that only this test has, nobody else";
const create = (options: Partial<TokenOptions>) => createToken({ role: "admin", days: 30, ...options }, { ACTOR_KEY });

test.each([
  [
    { role: "operator", regency: "51.71" },
    { role: "REGENCY_OPERATOR", region: "51.71", agency: null, name: "operator 51.71" },
  ],
  [
    { role: "coordinator", province: "51", name: "Wayan" },
    { role: "PROVINCE_COORDINATOR", region: "51", agency: null, name: "Wayan" },
  ],
  [
    { role: "steward", agency: "kominfo" },
    { role: "MINISTRY_STEWARD", region: null, agency: "kominfo", name: "steward kominfo" },
  ],
  [{ role: "admin" }, { role: "HUB_ADMIN", region: null, agency: null, name: "admin" }],
] as const)("of %j is known %j", async (options, actor) => {
  expect(await identifyByKey(ACTOR_KEY)(await create(options))).toEqual(actor);
});

test("it expires after its days", async () => {
  const [, claims = ""] = (await create({ days: 2 })).split(".");
  const { exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { exp: number };
  expect(Math.abs(exp * 1_000 - Date.now() - 2 * 86_400_000)).toBeLessThan(10_000);
});

test("without ACTOR_KEY it is signed with the key of the home, which is made", async () => {
  using home = temporaryFolder();
  const token = await createToken({ role: "admin", days: 1 }, { SIMPUL_HOME: home.path });
  const key = readFileSync(join(home.path, "actor.key"), "utf8").trim();
  const [header, claims, signature] = token.split(".");
  expect(createHmac("sha256", key).update(`${header}.${claims}`).digest("base64url")).toBe(signature);
});

test.each([
  [{ role: "operator" }, "--role operator needs --regency"],
  [{ role: "operator", province: "51" }, "--role operator needs --regency\n--role operator takes no --province"],
  [{ role: "coordinator", province: "51", agency: "kominfo" }, "--role coordinator takes no --agency"],
  [{ role: "admin", regency: "51.71" }, "--role admin takes no --regency"],
  [
    { role: "operator", regency: "5171" },
    "The token does not say who acts: region must be a regency code such as 51.71",
  ],
  [{ role: "admin", name: "" }, "The token does not say who acts: sub must name who acts"],
] as const)("there is none of %j", async (options, message) => {
  await expect(create(options)).rejects.toThrow(expect.objectContaining({ name: "StartupError", message }));
});
