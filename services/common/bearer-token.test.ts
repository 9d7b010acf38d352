import { expect, it } from "vitest";
import { bearerTokenOf } from "./bearer-token.ts";

it.each([
  ["Bearer a.b.c", "a.b.c"],
  ["bearer  a.b.c", "a.b.c"],
  ["Bearer a.b.c d", ""],
  ["Bearer", ""],
  ["a.b.c", ""],
  ["Basic a.b.c", ""],
  ["", ""],
  [undefined, null],
])("finds in the header %j the token %j", (header, token) => {
  expect(bearerTokenOf(header)).toBe(token);
});
