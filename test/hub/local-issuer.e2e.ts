import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../../hub/hub-process.testkit.ts";
import { openHomeIssuer } from "../../hub/local-issuer.ts";
import { ask, createTestToken } from "../testkit/hub.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

const folder = temporaryFolder();
let token: string;
beforeAll(async () => {
  const issuer = await openHomeIssuer(join(folder.path, "made"));
  token = await createTestToken({ role: "HUB_ADMIN", name: "Budi" }, { issuer });
});
afterAll(() => folder[Symbol.dispose]());

/** A gateway alone: whether it serves keys, whether it takes a token of the home's issuer, whether it made a home. */
async function look(home: string, environment: Readonly<Record<string, string>>, flags: readonly string[] = []) {
  const SIMPUL_HOME = join(folder.path, home);
  await using gateway = new SimpulProcess(["serve", "gateway", "--port", "0", ...flags], {
    SIMPUL_HOME,
    ...environment,
  });
  const url = await gateway.find(/^Gateway: (http.*)$/);
  const keys = await fetch(new URL("/.well-known/jwks.json", url));
  const answer = await ask(url, "{ __typename }", {}, { authorization: `Bearer ${token}` });
  return { keys: keys.status, answer: answer.status, home: existsSync(SIMPUL_HOME) };
}

const production = { NODE_ENV: "production" };
const external = { OIDC_ISSUER: "https://sso.example.invalid" };

it("a gateway in production issues tokens when it is told to", async () => {
  expect(await look("made", production, ["--local-issuer"])).toEqual({ keys: 200, answer: 200, home: true });
});

it.each([
  ["that nobody told to", {}, []],
  ["with another issuer, whatever it is told,", { ...external, LOCAL_ISSUER: "on" }, ["--local-issuer"]],
] as const)("a gateway %s issues no tokens, and makes no home", async (_, environment, flags) => {
  expect(await look("none", environment, flags)).toEqual({ keys: 404, answer: 401, home: false });
});
