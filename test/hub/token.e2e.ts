import { expect, it } from "vitest";
import { ask, startTestHub, TEST_ACTOR_KEY } from "../testkit/hub.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

async function run(options: readonly string[], ACTOR_KEY = TEST_ACTOR_KEY) {
  await using command = new SimpulProcess(["token", ...options], { ACTOR_KEY });
  return { ...(await command.end()), lines: command.lines };
}

it("token prints a token that the hub accepts, and nothing else", async () => {
  await using hub = await startTestHub({ demo: false });
  const { code, errors, lines } = await run(["--role", "operator", "--regency", "51.71"]);
  expect({ code, errors, lines }).toEqual({ code: 0, errors: "", lines: [expect.any(String)] });
  const headers = { authorization: `Bearer ${lines[0]}` };
  const { data } = await ask(`${hub.url}/graphql`, `{ viewer { role region agency name } }`, {}, headers);
  expect(data).toEqual({
    viewer: { role: "REGENCY_OPERATOR", region: "51.71", agency: null, name: "operator 51.71" },
  });
});

it.each([
  [["--role", "operator"], "--role operator needs --regency\n"],
  [[], "error: required option '--role <role>' not specified\n"],
  [["--role", "king"], "Allowed choices are operator, coordinator, steward, admin."],
  [["--role", "admin", "--days", "0"], "It must be from 1 to 366."],
])("token %j names what is wrong", async (options, errors) => {
  expect(await run(options)).toEqual({ code: 1, errors: expect.stringContaining(errors), lines: [] });
});

it("token names a key that is too short, and does not repeat it", async () => {
  const { code, errors, lines } = await run(["--role", "admin"], "a short secret");
  expect({ code, lines }).toEqual({ code: 1, lines: [] });
  expect(errors).toContain("ACTOR_KEY must have at least 32 characters");
  expect(errors).not.toMatch(/a short secret|\n\s+at /);
});
