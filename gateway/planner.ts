import type { UnifiedGraphHandler } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { type ExecutionRequest, type ExecutionResult, isAsyncIterable } from "@graphql-tools/utils";
import { type GraphQLSchema, isEnumType } from "graphql";
import type { Agency } from "./supergraph.ts";

/** Why the supergraph cannot be served, to be printed as it is. */
export class PlannerError extends Error {
  override readonly name = "PlannerError";

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      reason.includes("native binding")
        ? `The query planner has no binary for this machine (${process.platform}, ${process.arch}), and there is no other; run npm ci again, or use a machine that it supports`
        : `The query planner cannot read the supergraph: ${reason}`,
      { cause },
    );
  }
}

/**
 * The Rust query planner over the supergraph. There is no fallback: the runtime's default executor answers
 * some of our queries wrongly.
 */
export class Planner {
  readonly #agencies: readonly Agency[];
  #ask: Parameters<UnifiedGraphHandler>[0]["onSubgraphExecute"] | undefined;

  constructor(agencies: readonly Agency[]) {
    this.#agencies = agencies;
  }

  readonly handler: UnifiedGraphHandler = async (options) => {
    this.#ask = options.onSubgraphExecute;
    const handled = await unifiedGraphHandler(options);
    forgetOwnersOfValues(handled.unifiedGraph);
    // Built at the first question otherwise, which would find its faults, and be slow.
    this.#agencies.forEach(({ subgraph }) => handled.getSubgraphSchema(subgraph));
    return handled;
  };

  /** Asks one agency as the planner does: through all plugins. */
  async ask({ subgraph }: Agency, request: ExecutionRequest): Promise<ExecutionResult> {
    const answer = await this.#ask?.(subgraph, request);
    if (!answer || isAsyncIterable(answer)) {
      throw new TypeError("An agency is asked queries, once the supergraph is loaded");
    }
    return answer;
  }
}

/**
 * The executor reads all directives of every enum value that it answers, to see whether it is inaccessible. Which agencies
 * have the value is most of them, and nothing that it needs.
 */
function forgetOwnersOfValues(schema: GraphQLSchema): void {
  const values = Object.values(schema.getTypeMap()).flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  for (const value of values) {
    const directives = value.astNode?.directives?.filter(({ name }) => name.value === "inaccessible");
    if (value.astNode && directives) value.astNode = { ...value.astNode, directives };
  }
}
