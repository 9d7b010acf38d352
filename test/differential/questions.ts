import * as fc from "fast-check";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  parse,
  print,
} from "graphql";
import { argumentsOf } from "./arguments.ts";
import type { Facts } from "./fill.ts";
import type { MayAsk } from "./rights.ts";

/** What somebody may ask, of databases of which something is known. */
interface Askable {
  /** The schema that they see. */
  readonly sdl: string;
  readonly mayAsk: MayAsk;
  readonly facts: Facts;
}

/** Enough for a province's year, its regencies, their marks, and where those come from. */
const MOST_LEVELS = 7;

/** A query at random. A smaller one asks for less of the same. */
export function questionsOf({ sdl, mayAsk, facts }: Askable): fc.Arbitrary<string> {
  const questions = new Questions(buildSchema(sdl, { assumeValidSDL: true }), mayAsk, facts);
  return questions.roots().map((roots) => print(parse(`{ ${roots.map(toRoot).join(" ")} }`)));
}

const toRoot = ({ text }: Selected, index: number) => (text === NOTHING ? text : `q${index}: ${text}`);

/** Who asks, and what has been asked, is nothing of which the two hubs could tell the same. */
const ABOUT_ASKERS = /^viewer$|AuditLog$/;

type AnyField = GraphQLField<unknown, unknown>;

/** A field with its arguments and what is asked of it. */
interface Selected {
  readonly name: string;
  readonly text: string;
}

/** What can be asked of whatever there is, and tells nothing: it stands where all else has been left out. */
const NOTHING = "__typename";

/** Up to so many, each of which can be left out in a smaller example. */
const someOf = (field: fc.Arbitrary<Selected>, most: number): fc.Arbitrary<readonly Selected[]> =>
  fc
    .tuple(...Array.from({ length: most }, () => fc.option(field, { nil: null })))
    .map((fields) => fields.filter((one) => one !== null))
    .map((fields) => (fields.length > 0 ? fields : [{ name: NOTHING, text: NOTHING }]));

class Questions {
  readonly #schema: GraphQLSchema;
  readonly #mayAsk: MayAsk;
  readonly #facts: Facts;
  readonly #known = new Map<string, fc.Arbitrary<string>>();

  constructor(schema: GraphQLSchema, mayAsk: MayAsk, facts: Facts) {
    this.#schema = schema;
    this.#mayAsk = mayAsk;
    this.#facts = facts;
  }

  roots(): fc.Arbitrary<readonly Selected[]> {
    return someOf(this.#fieldOf(this.#schema.getQueryType()!, MOST_LEVELS), 3);
  }

  /** A field of a type, below which there are at most so many levels. */
  #fieldOf(type: GraphQLObjectType, levels: number): fc.Arbitrary<Selected> {
    const fields = this.#fieldsOf(type).filter((field) => this.#isWithin(type, field, levels));
    return fc.oneof(
      ...fields.map((field) => ({ weight: weightOf(field), arbitrary: this.#select(type, field, levels) })),
    );
  }

  #fieldsOf(type: GraphQLObjectType): readonly AnyField[] {
    return Object.values(type.getFields()).filter(
      ({ name }) => !ABOUT_ASKERS.test(name) && this.#mayAsk(type.name, name),
    );
  }

  #isWithin(parent: GraphQLObjectType, field: AnyField, levels: number): boolean {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return true;
    const left = levelsBelow(parent, field, levels);
    return left > 0 && this.#fieldsOf(type).some((next) => this.#isWithin(type, next, left));
  }

  #select(parent: GraphQLObjectType, field: AnyField, levels: number): fc.Arbitrary<Selected> {
    const type = getNamedType(field.type);
    const selection = isObjectType(type)
      ? this.#selectionOf(type, levelsBelow(parent, field, levels))
      : fc.constant("");
    return (
      fc
        // In this order a smaller example asks for less, before it asks otherwise.
        .tuple(selection, argumentsOf(field, this.#facts))
        .map(([selected, given]) => ({ name: field.name, text: `${field.name}${given}${selected}` }))
    );
  }

  #selectionOf(type: GraphQLObjectType, levels: number): fc.Arbitrary<string> {
    const key = `${type.name} ${levels}`;
    const selection =
      this.#known.get(key) ??
      someOf(this.#fieldOf(type, levels), 3).map(
        (fields) => ` { ${[...new Map(fields.map(({ name, text }) => [name, text])).values()].join(" ")} }`,
      );
    this.#known.set(key, selection);
    return selection;
  }
}

/** Where a link to a region leads to is asked about from the root; from elsewhere no more than what it is called. */
function levelsBelow(parent: GraphQLObjectType, field: AnyField, levels: number): number {
  const isRegion = ["Regency", "Province"].includes(getNamedType(field.type).name);
  const isRoot = ["Query", "RegencyConnection"].includes(parent.name) || field.name === "regencies";
  return isRegion && !isRoot ? 1 : levels - 1;
}

/** How often a field is drawn beside others: most often where what is hidden might show. */
function weightOf({ name, type }: AnyField): number {
  if (/^(regency|province|annual)$/.test(name)) return 20;
  if (/^(nodes|states|totalCount)$|PendingFigures$|Figure$/.test(name)) return 10;
  if (/^(budget|membership|forums|actionItems)$|Figures$|Reporting$/.test(name)) return 4;
  return isObjectType(getNamedType(type)) ? 2 : 1;
}
