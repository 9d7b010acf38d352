import { expect, test } from "vitest";
import { shareFor } from "./share-for.ts";

/** Each value is made by hand, at a time that is set by hand. */
function createShare() {
  const clock = { now: 0 };
  const made: PromiseWithResolvers<string>[] = [];
  const ask = shareFor(
    1_000,
    async () => {
      made.push(Promise.withResolvers<string>());
      return made.at(-1)!.promise;
    },
    () => clock.now,
  );
  return { ask, made, clock };
}

test("who asks while a value is made gets the same, however long it takes", async () => {
  const { ask, made, clock } = createShare();
  const first = ask();
  clock.now = 60_000;
  const second = ask();

  made[0]!.resolve("value");

  expect(await Promise.all([first, second])).toEqual(["value", "value"]);
  expect(made).toHaveLength(1);
});

test("a value is kept from when it was made, and then made anew", async () => {
  const { ask, made, clock } = createShare();
  const first = ask();
  clock.now = 5_000;
  made[0]!.resolve("old");
  await first;

  clock.now = 5_999;
  expect(await ask()).toBe("old");
  clock.now = 6_000;
  const later = ask();
  made[1]!.resolve("new");
  expect(await later).toBe("new");
});

test("a failure is kept as long", async () => {
  const { ask, made, clock } = createShare();
  const first = ask();
  made[0]!.reject(new Error("away"));
  await expect(first).rejects.toThrow("away");

  await expect(ask()).rejects.toThrow("away");
  clock.now = 1_000;
  const later = ask();
  made[1]!.resolve("back");
  expect(await later).toBe("back");
});
