import { GraphQLError } from "graphql";

interface Limit {
  readonly most: number;
  readonly unit: string;
  readonly cure: string;
}

/**
 * How large a query may be, whoever asks it. The largest that the project itself asks, all that there is of a
 * province's year, has a depth of 10, 2900 tokens and 2000 fields. A test keeps each of its own operations at half
 * of every limit, or less.
 */
export const limits = {
  /** No path through the graph is longer than half of it, but one that goes in circles. */
  depth: { most: 24, unit: "levels of fields", cure: "Begin further in, or ask in several queries." },
  /** The reading of a longer text ends there, before anything else is done with it. */
  tokens: { most: 6000, unit: "tokens", cure: "Pass values as variables, or ask in several queries." },
  /** Enough to name all 38 provinces one by one. */
  aliases: { most: 50, unit: "aliases", cure: "Ask for a list, or in several queries." },
  /** One shows or hides a fragment, however much is in it. */
  directives: { most: 8, unit: "directives", cure: "Put one directive on a fragment with all that it concerns." },
  /** Each can be a question of its own to an agency. */
  rootFields: { most: 50, unit: "fields at its root", cure: "Ask in several queries." },
  /** What planner and cost have to go through. */
  fields: { most: 5000, unit: "fields, its fragments written out", cure: "Ask in several queries." },
  /** The fragments of a page may well select the same names and codes. */
  duplicates: { most: 100, unit: "fields that stand there already", cure: "Select each field once." },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

export const limitCode = "LIMIT_EXCEEDED";

export function limitExceeded(name: LimitName): GraphQLError {
  const { most, unit, cure } = limits[name];
  return new GraphQLError(`The query has more than ${most} ${unit}: the limit \`${name}\`. ${cure}`, {
    extensions: { code: limitCode, limit: name, most, http: { status: 400 } },
  });
}

/**
 * What a query may cost. Everything about three years of a province and its regencies costs half of it. Everything
 * about a year of all regencies of the nation would cost twice as much as one may: it is for several queries.
 */
export const costLimit = 8_000_000;
