import { resolve } from "node:path";
import { expect, test } from "vitest";
import { EnvironmentError } from "../identity/environment.ts";
import { agencyUrlVariable, parseGatewayEnvironment } from "./environment.ts";

test("everything has a default, and a variable that is set to nothing is not set", () => {
  expect(parseGatewayEnvironment({ PORT: "", LOG_LEVEL: "" })).toEqual({
    host: "127.0.0.1",
    port: 4000,
    logLevel: "info",
    upstreamTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    answerLimitBytes: 50_000_000,
    rateLimit: 8_000_000,
    trustedProxies: [],
    documents: "all",
    documentsFolder: resolve(".simpul/documents"),
    drainTimeoutMs: 15_000,
    isProduction: false,
    introspection: true,
    bodyLimitBytes: 1_000_000,
    corsOrigins: [],
    agencyUrls: {},
    identityKeys: {},
    oidc: null,
  });
});

test("variables are read, and addresses of agencies by their name", () => {
  const env = {
    HOST: "0.0.0.0",
    PORT: "0",
    LOG_LEVEL: "debug",
    UPSTREAM_TIMEOUT_MS: "500",
    REQUEST_TIMEOUT_MS: "700",
    ANSWER_LIMIT_BYTES: "2000",
    RATE_LIMIT: "3000",
    TRUSTED_PROXY: "127.0.0.1, 10.0.0.0/8,fd00::/8",
    SIMPUL_DOCUMENTS: "only",
    SIMPUL_HOME: "/var/lib/simpul",
    DRAIN_TIMEOUT_MS: "900",
    NODE_ENV: "production",
    BODY_LIMIT_BYTES: "20000",
    CORS_ORIGINS: "https://one.example, http://localhost:5173",
    KOMINFO_URL: "http://kominfo:4001/graphql",
    KOMINFO_IDENTITY_KEY: "a key that gateway and kominfo share",
    OTHER_URL: "not an address, and not ours",
    OTHER_IDENTITY_KEY: "short, and not ours",
    OIDC_ISSUER: "https://sso.example.go.id/realms/simpul",
  };

  expect(parseGatewayEnvironment(env, ["kominfo", "regional"])).toEqual({
    host: "0.0.0.0",
    port: 0,
    logLevel: "debug",
    upstreamTimeoutMs: 500,
    requestTimeoutMs: 700,
    answerLimitBytes: 2000,
    rateLimit: 3000,
    trustedProxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
    documents: "only",
    documentsFolder: "/var/lib/simpul/documents",
    drainTimeoutMs: 900,
    isProduction: true,
    introspection: false,
    bodyLimitBytes: 20_000,
    corsOrigins: ["https://one.example", "http://localhost:5173"],
    agencyUrls: { kominfo: "http://kominfo:4001/graphql" },
    identityKeys: { kominfo: "a key that gateway and kominfo share" },
    oidc: expect.objectContaining({ issuer: "https://sso.example.go.id/realms/simpul" }),
  });
});

test("all faults are told at once, without the values", () => {
  const env = {
    PORT: "99999",
    LOG_LEVEL: "loud",
    UPSTREAM_TIMEOUT_MS: "soon",
    RATE_LIMIT: "0",
    TRUSTED_PROXY: "10.0.0.0/8, everybody",
    SIMPUL_DOCUMENTS: "some",
    KOMINFO_URL: "ftp://user:secret@kominfo",
    KOMINFO_IDENTITY_KEY: "a short secret",
    REGIONAL_IDENTITY_KEY_FILE: "/nowhere/key",
    OIDC_ISSUER: "sso",
  };

  expect(() => parseGatewayEnvironment(env, ["kominfo"])).toThrow(
    new EnvironmentError([
      "REGIONAL_IDENTITY_KEY_FILE cannot be read (ENOENT)",
      "PORT must be a port number from 0 to 65535",
      "LOG_LEVEL must be one of trace, debug, info, warn, error",
      "UPSTREAM_TIMEOUT_MS must be a number of milliseconds",
      "RATE_LIMIT must be a whole number from 1000 to 1000000000",
      "TRUSTED_PROXY must be addresses or ranges such as 10.0.0.0/8, with commas between them",
      "SIMPUL_DOCUMENTS must be all or only",
      "KOMINFO_URL must be an http or https address",
      "KOMINFO_IDENTITY_KEY must have at least 32 characters",
      "OIDC_ISSUER must be an http or https address, unless OIDC_JWKS_URL says where its keys are",
    ]),
  );
});

test("introspection is off in production, and on elsewhere, unless it is said", () => {
  const isOn = (env: NodeJS.ProcessEnv) => parseGatewayEnvironment(env).introspection;

  expect([isOn({}), isOn({ NODE_ENV: "development" }), isOn({ NODE_ENV: "production" })]).toEqual([true, true, false]);
  expect([isOn({ NODE_ENV: "production", INTROSPECTION: "on" }), isOn({ INTROSPECTION: "off" })]).toEqual([
    true,
    false,
  ]);
});

test.each(["*", "null", "https://one.example/", "one.example", "https://one.example;https://two.example", "ftp://one"])(
  "%s is no list of origins",
  (origins) => {
    expect(() => parseGatewayEnvironment({ CORS_ORIGINS: origins })).toThrow("CORS_ORIGINS must be origins");
  },
);

test("the folder of documents goes before the home in which it is else", () => {
  const env = { SIMPUL_HOME: "/var/lib/simpul", SIMPUL_DOCUMENTS_FOLDER: "/etc/simpul/documents" };

  expect(parseGatewayEnvironment(env).documentsFolder).toBe("/etc/simpul/documents");
});

test("the variable of an agency is its name in capitals", () => {
  expect(agencyUrlVariable("kominfo")).toBe("KOMINFO_URL");
  expect(agencyUrlVariable("dinas-kominfo.bali")).toBe("DINAS_KOMINFO_BALI_URL");
});
