import { expect, it } from "vitest";
import { readBearerToken } from "./bearer-token.ts";

it.each([
  ["Bearer a.b.c", "a.b.c"],
  ["bearer  a.b.c", "a.b.c"],
  [undefined, null],
  [null, null],
])("finds in the header %j the token %j", (header, token) => {
  expect(readBearerToken(header)).toBe(token);
});

it.each(["Bearer a.b.c d", "Bearer", "a.b.c", "Basic a.b.c", ""])("refuses the header %j", (header) => {
  expect(() => readBearerToken(header)).toThrow(
    expect.objectContaining({
      name: "TokenRefused",
      message: "The header must be: Authorization: Bearer <token>",
    }),
  );
});
