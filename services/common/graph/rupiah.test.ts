import { parseValue } from "graphql";
import { describe, expect, it } from "vitest";
import { GraphQLRupiah, sumRupiah } from "./rupiah.ts";

describe("Rupiah", () => {
  it.each(["0", "1", "-250", "1500000000", "999999999999999999"])("takes whole rupiah: %s", (amount) => {
    expect(GraphQLRupiah.parseValue(amount)).toBe(amount);
    expect(GraphQLRupiah.parseLiteral(parseValue(`"${amount}"`))).toBe(amount);
    expect(GraphQLRupiah.serialize(amount)).toBe(amount);
  });

  it.each(["", "01", "-0", "1.5", "1e9", " 1", "1,000", "Rp1", "1000000000000000000", 1, null])(
    "refuses %j",
    (value) => {
      expect(() => GraphQLRupiah.parseValue(value)).toThrow("decimal string of whole rupiah");
      expect(() => GraphQLRupiah.serialize(value)).toThrow("decimal string of whole rupiah");
    },
  );

  it("refuses a number in a query", () => {
    expect(() => GraphQLRupiah.parseLiteral(parseValue("1500000000"))).toThrow("decimal string of whole rupiah");
  });

  it("writes a bigint as it is", () => {
    expect(GraphQLRupiah.serialize(123_456_789_012_345_678n)).toBe("123456789012345678");
  });
});

describe("a total of rupiah", () => {
  it("keeps every digit", () => {
    expect(sumRupiah(["9007199254740993", "2"])).toBe("9007199254740995");
  });

  it("is unknown where a part is", () => {
    expect(sumRupiah(["1", null])).toBeNull();
  });

  it("is unknown where there is no part", () => {
    expect(sumRupiah([])).toBeNull();
  });
});
