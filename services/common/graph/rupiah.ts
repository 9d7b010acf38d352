import { GraphQLScalarType, Kind } from "graphql";
import { BadUserInput } from "../errors.ts";

/** Up to 18 digits, so that every amount fits a `bigint` of the database. */
const WHOLE_RUPIAH = /^(?:0|-?[1-9]\d{0,17})$/;

function parseRupiah(value: unknown): string {
  if (typeof value === "string" && WHOLE_RUPIAH.test(value)) return value;
  throw new BadUserInput('Rupiah must be a decimal string of whole rupiah, up to 18 digits, such as "1500000000"');
}

export const GraphQLRupiah = new GraphQLScalarType<string, string>({
  name: "Rupiah",
  description:
    'Money in whole rupiah, as a decimal string of up to 18 digits: "1500000000". A number would lose digits.',
  serialize: (value) => parseRupiah(typeof value === "bigint" ? String(value) : value),
  parseValue: parseRupiah,
  parseLiteral: (node) => parseRupiah(node.kind === Kind.STRING ? node.value : null),
});

/** A total; null where an amount is unknown, or where there is none: absent is never zero. */
export function sumRupiah(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length === 0 || known.length < amounts.length) return null;
  return String(known.reduce((sum, amount) => sum + BigInt(amount), 0n));
}
