import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  type ValueNode,
} from "graphql";
import type { CostSchema, FieldCost, ListSize } from "./cost-schema.ts";
import { collectFields, fragmentsOf, type Selection } from "./selections.ts";

type Variables = Readonly<Record<string, unknown>>;

interface Request extends Selection {
  readonly schema: CostSchema;
  /** What is written there, or given by the variable that is. */
  readonly valueOf: (node: ValueNode) => unknown;
}

/** The length that a page gives to the lists in it. */
type PageSize = Pick<ListSize, "sizedFields"> & { readonly length: number };

/**
 * What operations cost by the IBM specification: one for each object that they ask for, every list as long as its
 * `@listSize` says, or what `@cost` says instead. Told by the schema alone, before anybody is asked.
 */
export class Costs {
  readonly #schema: CostSchema;
  /** Of operations that cost the same whatever their variables. */
  readonly #fixed = new WeakMap<OperationDefinitionNode, number>();

  constructor(schema: CostSchema) {
    this.#schema = schema;
  }

  of(document: DocumentNode, operation: OperationDefinitionNode, given: Variables | null | undefined): number {
    return this.#fixed.get(operation) ?? this.#measure(document, operation, given ?? {});
  }

  #measure(document: DocumentNode, operation: OperationDefinitionNode, given: Variables): number {
    const variables = withDefaults(operation, given);
    let isFixed = true;
    const valueOf = (node: ValueNode) => {
      isFixed &&= node.kind !== Kind.VARIABLE;
      return valueFromASTUntyped(node, variables);
    };
    const request = {
      schema: this.#schema,
      fragments: fragmentsOf(document),
      includes: (node: SelectionNode) => isIncluded(node, valueOf),
      byType: true,
      valueOf,
    };
    const root = this.#schema.roots.get(operation.operation) ?? "";
    const cost = costOfSelection(root, [operation.selectionSet], null, request);
    if (isFixed) this.#fixed.set(operation, cost);
    return cost;
  }
}

function costOfSelection(
  type: string,
  sets: readonly (SelectionSetNode | undefined)[],
  page: PageSize | null,
  request: Request,
): number {
  return collectFields(type, sets, request).reduce((sum, { parent, nodes }) => {
    const field = request.schema.fields.get(`${parent}.${nodes[0].name.value}`);
    // `__typename` and the rest of the introspection ask nobody.
    return field ? sum + costOfField(field, nodes, page, request) : sum;
  }, 0);
}

function costOfField(
  field: FieldCost,
  nodes: readonly [FieldNode, ...FieldNode[]],
  page: PageSize | null,
  request: Request,
): number {
  const [node] = nodes;
  const length = lengthOf(field, node, request);
  const below = costOfSelection(
    field.type,
    nodes.map(({ selectionSet }) => selectionSet),
    { sizedFields: field.size.sizedFields, length },
    request,
  );
  return countOf(field, node.name.value, length, page) * (field.weight + below) + costOfArguments(field, node, request);
}

function countOf({ isList }: FieldCost, name: string, length: number, page: PageSize | null): number {
  if (!isList) return 1;
  return page?.sizedFields.includes(name) ? page.length : length;
}

/** The range that is asked for, or the longest that an argument asks for. */
function lengthOf({ size, arguments: known }: FieldCost, { arguments: given }: FieldNode, request: Request): number {
  const numbersIn = (names: readonly string[]) =>
    names
      .map((name) => {
        const argument = given?.find((candidate) => candidate.name.value === name);
        return (argument && request.valueOf(argument.value)) ?? known.get(name)?.defaultValue;
      })
      .filter((value) => typeof value === "number");
  const [from, to] = size.isRange ? numbersIn(["from", "to"]) : [];
  if (from !== undefined && to !== undefined) return Math.min(size.assumed, Math.max(0, to - from + 1));
  const asked = numbersIn(size.slicedBy);
  return asked.length > 0 ? Math.max(0, ...asked) : size.assumed;
}

function costOfArguments(
  { arguments: known, rowWeight }: FieldCost,
  { arguments: given = [] }: FieldNode,
  request: Request,
): number {
  return given.reduce((sum, { name, value }) => {
    const rows = rowWeight === 0 ? 0 : countRows(request.valueOf(value));
    return sum + (known.get(name.value)?.weight ?? 0) + rows * rowWeight;
  }, 0);
}

/** Of all lists in it. A variable can be nested deeper than a function can call itself. */
function countRows(value: unknown): number {
  const within = [value];
  let count = 0;
  for (const one of within) {
    if (Array.isArray(one)) count += one.length;
    if (typeof one === "object" && one !== null) for (const part of Object.values(one)) within.push(part);
  }
  return count;
}

function isIncluded({ directives = [] }: SelectionNode, valueOf: Request["valueOf"]): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    const condition = given[0] && valueOf(given[0].value);
    return name.value === "skip" ? condition !== true : name.value !== "include" || condition !== false;
  });
}

/** As the caller gave them: what does not fit its type is refused before an agency is asked. */
function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return defaults.length > 0 ? { ...Object.fromEntries(defaults), ...given } : given;
}
