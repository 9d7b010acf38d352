import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { ClassType } from "type-graphql";
import { type Actor, PUBLIC_ACTOR } from "../../identity/actor.ts";
import { type Caller, forkAs } from "./acting.ts";
import { AuditQueue } from "./audit/audit-queue.ts";
import { readEntry } from "./audit/entries.ts";
import { notedReads } from "./audit/noted-reads.ts";
import type { DatabaseConfig } from "./database.ts";
import type { FigureKind } from "./figure/figure-kind.ts";
import { createFederatedSchema, type ReferenceResolver } from "./federated-schema.ts";
import { renewLoaders } from "./renew-loaders.ts";
import { presentError, type ReportFault } from "./present-error.ts";
import type { Seeder, Stage } from "./seeding.ts";

/** What every resolver of an agency is given. */
export interface SubgraphContext<Loaders = unknown> extends Caller {
  readonly em: EntityManager;
  /** One set a query, and one for each change of a mutation: nothing is read twice, and nothing is kept. */
  loaders: Loaders;
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
  readonly operationHash?: string | null;
  /** Who acts, as whoever asks has verified; left out: the public. */
  readonly actor?: Actor;
}

/** What an agency needs of those who run it. */
export interface SubgraphOptions {
  readonly orm: MikroORM;
  readonly reportFault: ReportFault;
}

/** An agency's part of the graph over an open database. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Always asynchronous; not begun when its signal has said so. Whoever waits for it gives up by itself. */
  readonly execute: (request: SubgraphRequest) => Promise<ExecutionResult>;
  /** Writes what is still to be written, before the database is closed. */
  readonly stop: () => Promise<void>;
}

export function createSubgraph<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  { orm, reportFault }: SubgraphOptions,
): Subgraph {
  const { name, createLoaders } = definition;
  const { schema } = createFederatedSchema(definition);
  renewLoaders(schema, createLoaders);
  const audit = new AuditQueue({
    orm,
    onFault: (error) => reportFault({ agency: name, requestId: "", error }),
  });
  const createContext = (caller: Caller): SubgraphContext<Loaders> => {
    const em = forkAs(orm.em, caller.actor);
    return { ...caller, em, loaders: createLoaders(em) };
  };
  const present = presentError(name, reportFault);
  const underWay = new Set<Promise<ExecutionResult>>();
  const answer: Subgraph["execute"] = async ({ document, variables, operationName, context, signal }) => {
    signal?.throwIfAborted();
    const requestId = context?.requestId ?? "";
    const caller: Caller = {
      actor: context?.actor ?? PUBLIC_ACTOR,
      requestId,
      operationHash: context?.operationHash ?? null,
    };
    const contextValue = createContext(caller);
    const result = await execute({ schema, document, variableValues: variables, operationName, contextValue });
    const reads = notedReads(contextValue.em);
    if (reads) audit.add(readEntry(caller, reads));
    return result.errors ? { ...result, errors: result.errors.map((error) => present(error, requestId)) } : result;
  };
  return {
    name,
    schema,
    execute: (request) => {
      const answering = answer(request);
      underWay.add(answering);
      return answering.finally(() => underWay.delete(answering));
    },
    stop: async () => {
      await Promise.allSettled(underWay);
      await audit.flush();
    },
  };
}
