import { resolve } from "node:path";

import { expect, test } from "vitest";

import { agencyUrlVariable, EnvironmentError, parseGatewayEnvironment } from "./environment.ts";

test("everything has a default, and a variable that is set to nothing is not set", () => {
  expect(parseGatewayEnvironment({ PORT: "", LOG_LEVEL: "" })).toEqual({
    host: "127.0.0.1",
    port: 4000,
    logLevel: "info",
    upstreamTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    answerLimitBytes: 50_000_000,
    rateLimit: 5_000_000,
    trustedProxies: [],
    documents: "all",
    documentsFolder: resolve(".simpul/documents"),
    drainTimeoutMs: 15_000,
    agencyUrls: {},
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
    KOMINFO_URL: "http://kominfo:4001/graphql",
    OTHER_URL: "not an address, and not ours",
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
    agencyUrls: { kominfo: "http://kominfo:4001/graphql" },
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
  };

  expect(() => parseGatewayEnvironment(env, ["kominfo"])).toThrow(
    new EnvironmentError([
      "PORT must be a port number from 0 to 65535",
      "LOG_LEVEL must be one of trace, debug, info, warn, error",
      "UPSTREAM_TIMEOUT_MS must be a number of milliseconds",
      "RATE_LIMIT must be a whole number from 1000 to 1000000000",
      "TRUSTED_PROXY must be addresses or ranges such as 10.0.0.0/8, with commas between them",
      "SIMPUL_DOCUMENTS must be all or only",
      "KOMINFO_URL must be an http or https address",
    ]),
  );
});

test("the folder of documents goes before the home in which it is else", () => {
  const env = { SIMPUL_HOME: "/var/lib/simpul", SIMPUL_DOCUMENTS_FOLDER: "/etc/simpul/documents" };

  expect(parseGatewayEnvironment(env).documentsFolder).toBe("/etc/simpul/documents");
});

test("the variable of an agency is its name in capitals", () => {
  expect(agencyUrlVariable("kominfo")).toBe("KOMINFO_URL");
  expect(agencyUrlVariable("dinas-kominfo.bali")).toBe("DINAS_KOMINFO_BALI_URL");
});
