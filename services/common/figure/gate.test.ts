import { expect, it } from "vitest";
import { createGate } from "./gate.ts";

it("lets as many run at once as there is room for, and the others in their turn", async () => {
  const pass = createGate(2);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string) =>
    pass(() => {
      begun.push(name);
      return new Promise<void>((end) => ends.set(name, end));
    });
  const [first, ...others] = ["a", "b", "c", "d"].map(run);
  expect(begun).toEqual(["a", "b"]);
  ends.get("a")?.();
  await first;
  expect(begun).toEqual(["a", "b", "c"]);
  for (const name of ["b", "c"]) ends.get(name)?.();
  await others[1];
  ends.get("d")?.();
  await Promise.all(others);
  expect(begun).toEqual(["a", "b", "c", "d"]);
});

it("has room again where one fails", async () => {
  const pass = createGate(1);
  await expect(pass(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  await expect(pass(() => Promise.resolve("done"))).resolves.toBe("done");
});
