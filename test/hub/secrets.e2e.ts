import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../hub/hub-process.testkit.ts";
import {
  type Answer,
  ask,
  createDatabases,
  createTestToken,
  databaseOf,
  FALSE_ISSUER,
  startTestHub,
  TEST_ISSUER,
} from "../testkit/hub.ts";
import { startIssuerServer } from "../testkit/issuer-server.ts";
import { SimpulProcess } from "../testkit/simpul-process.ts";

/** The whole log so far must have met what is expected of it, and hold none of these. */
function expectNoSecrets(log: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(15);
    expect(log.includes(secret)).toBe(false);
  }
}

async function createTokens() {
  const actor = { role: "PROVINCE_COORDINATOR", region: "51" } as const;
  const good = await createTestToken(actor);
  const expired = await createTestToken(actor, { expiresAt: new Date(0) });
  const foreign = await createTestToken(actor, { issuer: FALSE_ISSUER });
  return {
    headers: {
      good: `Bearer ${good}`,
      expired: `Bearer ${expired}`,
      foreign: `Bearer ${foreign}`,
      garbled: "Bearer not-a-token-but-a-password",
      basic: `Basic ${Buffer.from("user:a-password-of-somebody").toString("base64")}`,
    },
    // A token's parts: header and claims are common to all who look alike, the signature is its own.
    secrets: [
      ...[good, expired, foreign].flatMap((token) => [token, token.split(".")[2] ?? ""]),
      "not-a-token-but-a-password",
      Buffer.from("user:a-password-of-somebody").toString("base64"),
      "a-password-in-a-query",
    ],
  };
}

/** Asks in every way that is logged: accepted, refused by who asks, refused by what is asked, and failing. */
async function askEverything(url: string, headers: Readonly<Record<string, string>>): Promise<Answer[]> {
  const answers: Answer[] = [];
  const queries = [
    `query Fine { viewer { role } provinces { name } }`,
    `query Refused { province(code: "a-password-in-a-query") { name } }`,
    `query Invalid { unknown(key: "a-password-in-a-query") }`,
    `query Malformed { "a-password-in-a-query"`,
  ];
  for (const authorization of Object.values(headers)) {
    for (const query of queries) answers.push(await ask(url, query, {}, { authorization }));
    answers.push(
      await ask(
        url,
        `query Typed($code: Int!) { province(code: $code) { name } }`,
        { code: "a-password-in-a-query" },
        { authorization },
      ),
    );
  }
  return answers;
}

/** The request id of the unexpected error in an answer. */
const requestIdOf = (answer: Answer | undefined): string => {
  const { extensions } = answer?.errors.find(({ extensions: { code } }) => code === "INTERNAL_SERVER_ERROR") ?? {};
  const id = extensions?.["requestId"];
  return typeof id === "string" ? id : "none";
};

describe("no log on debug has a token, a key or the password of a database", () => {
  it("in one process, whatever fails", async () => {
    await using hub = await startTestHub({ demo: false });
    const { headers, secrets } = await createTokens();
    const url = `${hub.url}/graphql`;

    await askEverything(url, headers);
    await hub.sql("regional", "alter table province rename to lost");
    const [broken] = await askEverything(url, { good: headers.good });
    await hub.takeDown("regional");
    await askEverything(url, { good: headers.good });

    const log = JSON.stringify(hub.log);
    expectNoSecrets(log, secrets);
    expect(log).toContain("agency cannot be asked");
    expect(hub.log).toContainEqual(
      expect.objectContaining({
        requestId: requestIdOf(broken),
        msg: "unexpected error",
        agency: "regional",
      }),
    );
  });

  it("distributed, whatever fails", async () => {
    await using databases = await createDatabases(false);
    const databaseUrl = databaseOf(databases.list, "regional").urls.app;
    const { headers, secrets } = await createTokens();
    await using issuer = await startIssuerServer(TEST_ISSUER.jwks);
    const REGIONAL_IDENTITY_KEY = "a key that gateway and regional share";
    await using agency = new SimpulProcess(["serve", "regional", "--port", "0"], {
      LOG_LEVEL: "debug",
      REGIONAL_IDENTITY_KEY,
      REGIONAL_DATABASE_URL: databaseUrl,
    });
    const address = await agency.find(/^regional: (http.*)$/);
    // An address may bear a password, too.
    const own = new URL(address);
    own.password = "a-password-in-an-address";
    own.username = "gateway";
    await using gateway = new SimpulProcess(["serve", "gateway", "--port", "0"], {
      LOG_LEVEL: "debug",
      ...issuer.environment,
      REGIONAL_IDENTITY_KEY,
      REGIONAL_URL: address,
      KOMINFO_URL: own.href.replace(/:\d+\//, ":1/"),
    });
    const url = await gateway.find(/^Gateway: (http.*)$/);

    await askEverything(url, headers);
    await ask(url, `{ programs { name } }`, {}, { authorization: headers.good });
    await databases.sql("regional", "alter table province rename to lost");
    const [broken] = await askEverything(url, { good: headers.good });
    await databases.setOpen("regional", false);
    await askEverything(url, { good: headers.good });
    const ofAgency = await agency.end("SIGTERM");
    await askEverything(url, { good: headers.good });
    const ofGateway = await gateway.end("SIGTERM");

    const log = [...agency.lines, ofAgency.errors, ...gateway.lines, ofGateway.errors].join("\n");
    expectNoSecrets(log, [
      ...secrets,
      REGIONAL_IDENTITY_KEY,
      new URL(databaseUrl).password,
      "a-password-in-an-address",
    ]);
    expect(ofAgency.errors).toContain(requestIdOf(broken));
    expect(ofGateway.errors).toContain(requestIdOf(broken));
    expect(ofGateway.errors).toContain("agency cannot be asked");
  }, 60_000);
});

describe("what keeps a part from starting tells no secret", () => {
  const password = "a-password-in-an-address";

  it.each([
    ["an address of another kind", `mysql://kominfo:${password}@127.0.0.1/kominfo`],
    ["a server that is away", `postgresql://kominfo:${password}@127.0.0.1:1/kominfo`],
  ])("%s", async (_, KOMINFO_MIGRATOR_DATABASE_URL) => {
    await using command = new SimpulProcess(["migrate"], {
      LOG_LEVEL: "debug",
      ...Object.fromEntries(
        ["BAPPENAS", "REGIONAL", "PROVINCIAL"].map((agency) => [
          `${agency}_MIGRATOR_DATABASE_URL`,
          KOMINFO_MIGRATOR_DATABASE_URL,
        ]),
      ),
      KOMINFO_MIGRATOR_DATABASE_URL,
    });
    const { code, errors } = await command.end();
    expect(code).toBe(1);
    expectNoSecrets([...command.lines, errors].join("\n"), [password]);
  });

  it("a password that the server does not accept", async () => {
    await using databases = await createDatabases(false);
    const environment = Object.fromEntries(
      databases.list.map(({ definition, urls }) => {
        const wrong = new URL(urls.migrator);
        wrong.password = password;
        return [`${definition.name.toUpperCase()}_MIGRATOR_DATABASE_URL`, wrong.href];
      }),
    );
    await using command = new SimpulProcess(["migrate"], environment);
    const { code, errors } = await command.end();
    expect(code).toBe(1);
    expectNoSecrets([...command.lines, errors].join("\n"), [password]);
  });

  it("a key in a file, which is too short", async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, "key"), "a-key-that-is-too-short");
    await using agency = new SimpulProcess(["serve", "kominfo"], {
      KOMINFO_IDENTITY_KEY_FILE: join(folder.path, "key"),
      KOMINFO_DATABASE_URL: `postgresql://kominfo:${password}@127.0.0.1:1/kominfo`,
    });
    const { code, errors } = await agency.end();
    expect(code).toBe(1);
    expect(errors).toContain("KOMINFO_IDENTITY_KEY must have at least 32 characters");
    expectNoSecrets(errors, ["a-key-that-is-too-short", password]);
  });
});
