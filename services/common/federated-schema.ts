import { buildSubgraphSchema } from "@apollo/subgraph";
import { getDocumentNodeFromSchema } from "@graphql-tools/utils";
import { type GraphQLSchema, parse, print } from "graphql";
import {
  buildSchemaSync,
  type ClassType,
  createResolversMap,
  getMetadataStorage,
  type NonEmptyArray,
} from "type-graphql";
import { guardFields } from "./guard-fields.ts";
import { nameLinks, resolveLinks, type ResolverMap } from "./entity-links.ts";
import { sizePages } from "./list-size.ts";

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: [
    "@authenticated"
    "@cost"
    "@external"
    "@inaccessible"
    "@key"
    "@listSize"
    "@requires"
    "@requiresScopes"
    "@shareable"
    "@tag"
  ]
)`;

/** Answers an entity by its key. */
export type ReferenceResolver<Context> = (reference: never, context: Context) => unknown;

interface FederatedSchemaOptions<Context> {
  readonly resolvers: readonly ClassType[];
  /** By the entity's class, which is named as its type. */
  readonly references: ReadonlyMap<ClassType, ReferenceResolver<Context>>;
}

/** An executable Federation 2 subgraph of type-graphql resolvers, and its SDL as the composition reads it. */
export function createFederatedSchema<Context>({ resolvers, references }: FederatedSchemaOptions<Context>): {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
} {
  leavePlainFieldsToGraphQL();
  const plain = buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<ClassType>,
    // Entities are reached by their key alone, from no root of this agency.
    orphanedTypes: [...references.keys()],
    validate: { forbidUnknownValues: false, stopAtFirstError: true },
    skipCheck: true,
  });
  const sdl = `${LINK}\n\n${print(sizePages(nameLinks(getDocumentNodeFromSchema(plain))))}\n`;
  const referenceOf = new Map([...references].map(([{ name }, resolveReference]) => [name, resolveReference]));
  const resolverMap = { ...resolveLinks(createResolversMap(plain) as ResolverMap, plain, referenceOf) };
  for (const [name, resolveReference] of referenceOf) {
    resolverMap[name] = { ...resolverMap[name], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolverMap as never }]);
  guardFields(schema);
  return { schema, sdl };
}

/** A field that is the property of its name needs no function of its own; thousands of them stand in an answer. */
function leavePlainFieldsToGraphQL(): void {
  for (const field of getMetadataStorage().fields) {
    if (field.name === field.schemaName) field.simple = true;
  }
}
