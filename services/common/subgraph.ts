import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema, locatedError } from "graphql";
import type { ClassType } from "type-graphql";
import type { Actor } from "../../identity/actor.ts";
import { forkAs } from "./acting.ts";
import type { Identify } from "./actor.ts";
import type { DatabaseConfig } from "./database.ts";
import type { FigureKind } from "./figure/figure-kind.ts";
import { createFederatedSchema, type ReferenceResolver } from "./federated-schema.ts";
import { presentError, type ReportFault } from "./present-error.ts";
import type { Seeder, Stage } from "./seeding.ts";

/** What every resolver of an agency is given. */
export interface SubgraphContext<Loaders = unknown> {
  readonly em: EntityManager;
  /** One set a request, so that nothing is read twice and nothing is kept. */
  readonly loaders: Loaders;
  readonly requestId: string;
  /** Who acts; `PUBLIC_ACTOR` where no token was shown. */
  readonly actor: Actor;
}

/** An agency's table of contents. */
export interface SubgraphDefinition<Loaders = unknown> {
  /** Its name in the graph, its folder's name and its database's. */
  readonly name: string;
  readonly database: DatabaseConfig;
  readonly resolvers: readonly ClassType[];
  readonly references: ReadonlyMap<ClassType, ReferenceResolver<SubgraphContext<Loaders>>>;
  readonly createLoaders: (em: EntityManager) => Loaders;
  /** The kinds of figures that it holds. */
  readonly figures: readonly FigureKind[];
  readonly seeders: Readonly<Record<Stage, readonly Seeder[]>>;
}

/** A question that was parsed and validated by who asks it. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | null | undefined;
  readonly context?: SubgraphRequestContext | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SubgraphRequestContext {
  readonly requestId?: string;
  /** The bearer token of the request; null: none was shown, empty: what was shown is none. */
  readonly token?: string | null;
}

/** What an agency needs of those who run it. */
export interface SubgraphOptions {
  readonly orm: MikroORM;
  readonly identify: Identify;
  readonly reportFault: ReportFault;
}

/** An agency's part of the graph over an open database. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Always asynchronous; not begun when its signal has said so. Whoever waits for it gives up by itself. */
  readonly execute: (request: SubgraphRequest) => Promise<ExecutionResult>;
}

export function createSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  { orm, identify, reportFault }: SubgraphOptions,
): Subgraph {
  const { name, createLoaders } = definition;
  const { schema } = createFederatedSchema(definition);
  const createContext = (requestId: string, actor: Actor): SubgraphContext<Loaders> => {
    const em = forkAs(orm.em, actor);
    return { em, loaders: createLoaders(em), requestId, actor };
  };
  const present = presentError(name, reportFault);
  return {
    name,
    schema,
    execute: async ({ document, variables, operationName, context, signal }) => {
      signal?.throwIfAborted();
      const requestId = context?.requestId ?? "";
      let actor: Actor;
      try {
        actor = await identify(context?.token ?? null);
      } catch (error) {
        return { errors: [present(locatedError(error, undefined), requestId)] };
      }
      const result = await execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue: createContext(requestId, actor),
      });
      return result.errors ? { ...result, errors: result.errors.map((error) => present(error, requestId)) } : result;
    },
  };
}
