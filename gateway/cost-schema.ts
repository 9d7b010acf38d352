import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  specifiedScalarTypes,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";
import { argumentsOf } from "./supergraph.ts";

/** What a supergraph says of the cost of its fields, by `@cost` and `@listSize`. */
export interface CostSchema {
  readonly roots: ReadonlyMap<OperationTypeNode, string>;
  /** By coordinate, such as `Query.regencies`. */
  readonly fields: ReadonlyMap<string, FieldCost>;
}

export interface FieldCost {
  /** The name of its type, inside of list and non-null. */
  readonly type: string;
  readonly isList: boolean;
  /** What each row of a list in its arguments weighs, however deep it stands. */
  readonly rowWeight: number;
  /** What one value of it weighs, without what is selected below. */
  readonly weight: number;
  readonly size: ListSize;
  readonly arguments: ReadonlyMap<string, ArgumentCost>;
}

export interface ListSize {
  readonly assumed: number;
  /** The arguments that say how long it is; where none does, it is as long as assumed. */
  readonly slicedBy: readonly string[];
  /** Whether it has one for each number from its argument `from` up to its argument `to`, as many as assumed at most. */
  readonly isRange: boolean;
  /** The lists among the fields below that are this long; none: the field is the list itself. */
  readonly sizedFields: readonly string[];
}

export interface ArgumentCost {
  readonly weight: number;
  readonly defaultValue: unknown;
}

/** Of a list of which the schema says nothing. */
export const defaultListSize = 10;
const objectWeight = 1;
/** Of a field of Mutation, which begins a transaction; and of each row that it is given, which it reads and writes. */
const mutationWeight = 10;

export function readCosts(supergraph: DocumentNode): CostSchema {
  const roots = readRoots(supergraph);
  const leaves = readLeaves(supergraph);
  const weights = readTypeWeights(supergraph);
  const fields = supergraph.definitions.filter(hasFields).flatMap((type) => {
    const isMutation = type.name.value === roots.get(OperationTypeNode.MUTATION);
    const weightOf = (name: string) =>
      isMutation ? mutationWeight : (weights.get(name) ?? (leaves.has(name) ? 0 : objectWeight));
    return (type.fields ?? []).map(
      (field) =>
        [
          `${type.name.value}.${field.name.value}`,
          { ...readField(field, weightOf), rowWeight: isMutation ? mutationWeight : 0 },
        ] as const,
    );
  });
  return { roots, fields: new Map(fields) };
}

function readField(field: FieldDefinitionNode, weightOf: (type: string) => number): Omit<FieldCost, "rowWeight"> {
  const type = nameOf(field.type);
  return {
    type,
    isList: isList(field.type),
    weight: weightIn(field.directives) ?? weightOf(type),
    size: readSize(field),
    arguments: new Map(
      (field.arguments ?? []).map(({ name, defaultValue, directives }) => [
        name.value,
        {
          weight: weightIn(directives) ?? 0,
          defaultValue: defaultValue && valueFromASTUntyped(defaultValue),
        },
      ]),
    ),
  };
}

function readSize(field: FieldDefinitionNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields } = argumentsOf(field.directives, "listSize");
  return {
    assumed: typeof assumedSize === "number" ? assumedSize : defaultListSize,
    slicedBy: [slicingArguments ?? []].flat().map(String),
    isRange: ["from", "to"].every((name) => field.arguments?.some((argument) => argument.name.value === name)),
    sizedFields: [sizedFields ?? []].flat().map(String),
  };
}

function weightIn(directives: readonly DirectiveNode[] | undefined): number | undefined {
  const { weight } = argumentsOf(directives, "cost");
  return weight === undefined ? undefined : Number(weight);
}

function readRoots({ definitions }: DocumentNode): ReadonlyMap<OperationTypeNode, string> {
  const named = definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ operationTypes = [] }) => operationTypes);
  return new Map(named.map(({ operation, type }) => [operation, type.name.value]));
}

const readLeaves = ({ definitions }: DocumentNode): ReadonlySet<string> =>
  new Set([
    ...specifiedScalarTypes.map(({ name }) => name),
    ...definitions.filter(isLeaf).map(({ name }) => name.value),
  ]);

const readTypeWeights = ({ definitions }: DocumentNode): ReadonlyMap<string, number> =>
  new Map(
    definitions
      .filter((node) => hasFields(node) || isLeaf(node))
      .flatMap(({ name, directives }) => {
        const weight = weightIn(directives);
        return weight === undefined ? [] : [[name.value, weight] as const];
      }),
  );

const hasFields = (node: DefinitionNode): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

const isLeaf = (node: DefinitionNode) =>
  node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION;

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
