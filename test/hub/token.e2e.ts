import { afterAll, expect, it } from "vitest";
import { temporaryFolder } from "../../hub/hub-process.testkit.ts";
import { openHomeIssuer } from "../../hub/local-issuer.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

const home = temporaryFolder();
afterAll(() => home[Symbol.dispose]());

async function run(options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  await using command = new SimpulProcess(["token", ...options], { SIMPUL_HOME: home.path, ...environment });
  return { ...(await command.end()), lines: command.lines };
}

it("token prints a token that the hub of the same home accepts, and nothing else", async () => {
  const { code, errors, lines } = await run(["--role", "assessor", "--cohort", "2024", "--name", "Sari"]);
  expect({ code, errors, lines }).toEqual({ code: 0, errors: "", lines: [expect.any(String)] });
  const issuer = await openHomeIssuer(home.path);
  expect(await issuer.identify(lines[0] ?? "")).toMatchObject({ role: "ASSESSOR", cohort: 2024, name: "Sari" });
});

it.each([
  [["--role", "operator"], "--role operator needs --regency\n"],
  [[], "error: required option '--role <role>' not specified\n"],
  [["--role", "king"], "Allowed choices are operator, coordinator, assessor, analyst, steward, admin."],
  [["--role", "admin", "--days", "0"], "It must be from 1 to 366."],
])("token %j names what is wrong", async (options, errors) => {
  expect(await run(options)).toEqual({ code: 1, errors: expect.stringContaining(errors), lines: [] });
});

it("token gives none out where another issuer does", async () => {
  const environment = { OIDC_ISSUER: "https://sso.example.go.id", LOCAL_ISSUER: "on" };
  const { code, errors, lines } = await run(["--role", "admin"], environment);
  expect({ code, lines, errors }).toEqual({
    code: 1,
    lines: [],
    errors: "OIDC_ISSUER is set: it issues the tokens, and this hub none.\n",
  });
});
