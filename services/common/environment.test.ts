import { expect, it } from "vitest";
import { parseAgencyEnvironment } from "./environment.ts";

const parse = (environment: NodeJS.ProcessEnv) =>
  parseAgencyEnvironment("kominfo", 4001, { KOMINFO_DATABASE_URL: "postgresql://there/kominfo", ...environment });

const KEY = "thirty-two characters of a key!!";

it("has a default for all but the address of its database", () => {
  expect(parse({ KOMINFO_IDENTITY_KEY: "", OIDC_ISSUER: "" })).toEqual({
    databaseUrl: "postgresql://there/kominfo",
    host: "127.0.0.1",
    port: 4001,
    logLevel: "info",
    isProduction: false,
    identityKey: null,
    oidc: null,
  });
});

it("takes a key of at least 32 characters, by the agency's own variable alone", () => {
  expect(KEY).toHaveLength(32);
  expect(parse({ KOMINFO_IDENTITY_KEY: KEY }).identityKey).toBe(KEY);
  expect(parse({ BAPPENAS_IDENTITY_KEY: KEY, IDENTITY_KEY: KEY }).identityKey).toBeNull();
});

it("names all faults at once, and repeats no key", () => {
  const short = KEY.slice(1);
  expect(() => parse({ KOMINFO_IDENTITY_KEY: short, PORT: "many", OIDC_ISSUER: "sso" })).toThrow(
    expect.objectContaining({
      name: "EnvironmentError",
      faults: [
        "PORT must be a port from 0 to 65535",
        "KOMINFO_IDENTITY_KEY must have at least 32 characters",
        "OIDC_ISSUER must be an http or https address, unless OIDC_JWKS_URL says where its keys are",
      ],
      message: expect.not.stringContaining(short),
    }),
  );
});

it("knows production by NODE_ENV", () => {
  expect(parse({ NODE_ENV: "production" }).isProduction).toBe(true);
});

it("tells of a secret's file that cannot be read together with the other faults", () => {
  expect(() => parse({ KOMINFO_IDENTITY_KEY_FILE: "/nowhere/key", PORT: "many" })).toThrow(
    expect.objectContaining({
      faults: ["KOMINFO_IDENTITY_KEY_FILE cannot be read (ENOENT)", "PORT must be a port from 0 to 65535"],
    }),
  );
});
