import * as fc from "fast-check";
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  print,
} from "graphql";
import type { Facts } from "./fill.ts";
import { PROVINCES, REGENCIES, YEARS } from "./kinds.ts";

/** The field whose arguments are drawn. */
interface Asked {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
}

type Values = Readonly<Record<string, unknown>>;

/** The arguments of a field as a document writes them, drawn so that they meet what is there. */
export function argumentsOf({ name, args }: Asked, facts: Facts): fc.Arbitrary<string> {
  const values = fc.record(
    Object.fromEntries(args.flatMap((arg) => drawn(name, arg, facts).map((value) => [arg.name, value] as const))),
    { requiredKeys: args.filter(isRequiredArgument).map((arg) => arg.name) },
  );
  return values.map((given) => printArguments(args, inOrder(given)));
}

function printArguments(args: readonly GraphQLArgument[], values: Values): string {
  const told = args.flatMap(({ name, type }) => (name in values ? `${name}: ${printValue(values[name], type)}` : []));
  return told.length > 0 ? `(${told.join(", ")})` : "";
}

function printValue(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (!node) throw new TypeError(`${JSON.stringify(value)} is no ${type.toString()}`);
  return print(node);
}

/** The first year of a range is not after its last. */
const inOrder = (values: Values): Values =>
  Number(values["from"]) > Number(values["to"]) ? { ...values, from: values["to"], to: values["from"] } : values;

/** What an argument is drawn from; nothing for one that is always left out. */
function drawn(
  field: string,
  argument: GraphQLArgument | GraphQLInputField,
  facts: Facts,
): readonly fc.Arbitrary<unknown>[] {
  const type = getNamedType(argument.type);
  // Of the weights of a simulation few combinations are whole.
  if (argument.name === "weights") return [];
  if (isInputObjectType(type)) return [filterOf(field, type, facts)];
  if (isEnumType(type)) return [fc.constantFrom(...type.getValues().map(({ name }) => name))];
  if (type.name === "Boolean") return argument.name === "mine" ? [] : [fc.boolean()];
  const values = pool(field, argument.name, facts);
  if (values === undefined) {
    throw new TypeError(`Say in test/differential what to draw for ${field}(${argument.name}:)`);
  }
  return values.length > 0 ? [fc.constantFrom(...values)] : [];
}

/** Few conditions at once: what meets all of many is nothing. */
function filterOf(field: string, type: GraphQLInputObjectType, facts: Facts): fc.Arbitrary<unknown> {
  const conditions = Object.values(type.getFields()).flatMap((condition) =>
    drawn(field, condition, facts).map((value) => value.map((drew) => ({ [condition.name]: drew }))),
  );
  return fc.array(fc.oneof(...conditions), { maxLength: 2 }).map((drew) => Object.assign({}, ...drew) as object);
}

/** The first and the last day of a range. */
const DAYS = { from: "2025-01-01", to: "2025-03-31" };

const COHORTS = [2017, 2018, 2021, 2023];

function pool(field: string, argument: string, { figures, moments, cursors }: Facts): readonly unknown[] | undefined {
  const agency = Object.keys(figures).find((one) => field.startsWith(one)) ?? "";
  const known = figures[agency] ?? [];
  switch (argument) {
    case "code":
      return ({ province: PROVINCES, regency: REGENCIES } as const)[field] ?? [...PROVINCES, ...REGENCIES];
    case "provinceCode":
      return PROVINCES;
    case "regencyCode":
      return REGENCIES;
    case "from":
    case "to":
      return field === "reminders" ? [DAYS[argument]] : YEARS;
    case "year":
      return YEARS;
    case "parentCode":
      return ["ID-RPJMN-2020", "51-RPJMD-2024"];
    case "otherYear":
      return [2022];
    case "addresseeAgency":
      return ["kominfo", "bappenas", "pupr"];
    case "schemeCode":
      return ["2023-REGULER", "2023-KPPN_IKN"];
    case "cohortYear":
      return COHORTS;
    case "figure":
      return known;
    case "kind":
      return [...new Set(known.map((name) => name.split("/")[0]))];
    case "name":
      return ["Kota", "a"];
    case "first":
      return [1, 2, 5, 20];
    case "after":
      return cursors[field] ?? [];
    case "area":
      return ["Danau Toba", "nowhere"];
    case "asReportedAt":
      return moments;
    default:
      return undefined;
  }
}
