import { expect, it } from "vitest";
import { parseAgencyEnvironment } from "./environment.ts";

const parse = (environment: NodeJS.ProcessEnv) =>
  parseAgencyEnvironment("kominfo", 4001, { KOMINFO_DATABASE_URL: "postgresql://there/kominfo", ...environment });

const KEY = "thirty-two characters of a key!!";

it("takes a key of at least 32 characters", () => {
  expect(KEY).toHaveLength(32);
  expect(parse({ ACTOR_KEY: KEY }).actorKey).toBe(KEY);
});

it.each([undefined, ""])("has no key where ACTOR_KEY is %j", (key) => {
  expect(parse({ ACTOR_KEY: key }).actorKey).toBeNull();
});

it("names a key that is too short, and does not repeat it", () => {
  const short = KEY.slice(1);
  expect(() => parse({ ACTOR_KEY: short, PORT: "many" })).toThrow(
    expect.objectContaining({
      name: "EnvironmentError",
      faults: expect.arrayContaining(["ACTOR_KEY must have at least 32 characters"]),
      message: expect.not.stringContaining(short),
    }),
  );
});

it("tells of a secret's file that cannot be read together with the other faults", () => {
  expect(() => parse({ ACTOR_KEY_FILE: "/nowhere/key", PORT: "many" })).toThrow(
    expect.objectContaining({
      faults: ["ACTOR_KEY_FILE cannot be read (ENOENT)", "PORT must be a port from 0 to 65535"],
    }),
  );
});
