import { type DocumentNode, parse } from "graphql";
import type { SimpulContext, SimpulPlugin } from "../context.ts";
import type { Planner } from "../planner.ts";
import { factsOf } from "../request-facts.ts";
import { servePage } from "../serve-page.ts";
import { shareFor } from "../share-for.ts";
import type { Agency, Supergraph } from "../supergraph.ts";

export interface HealthOptions {
  readonly supergraph: Supergraph;
  readonly planner: Planner;
  /** How long one agency may take to say that it is there. */
  readonly timeoutMs: number;
  /** How long one check answers all who ask: it counts figures in every agency, and nothing limits who asks. */
  readonly keptMs: number;
}

/**
 * `/health/ready` names the agencies that cannot be asked. It is ready all the same: an answer without one
 * agency is better than none.
 */
export function useHealth({ supergraph, planner, timeoutMs, keptMs }: HealthOptions): SimpulPlugin {
  const checks = supergraph.agencies.map((agency) => ({
    agency,
    document: checkOf(agency, supergraph),
  }));

  const check = shareFor(keptMs, checkAll);

  return {
    onRequest: servePage("/health/ready", async ({ request, serverContext, fetchAPI }) => {
      const context = { ...serverContext, requestId: factsOf(request).id };
      return fetchAPI.Response.json({ status: "ready", agencies: await check(context) });
    }),
  };

  async function checkAll(context: SimpulContext): Promise<Record<string, "up" | "down">> {
    const states = checks.map(async ({ agency, document }) => {
      const signal = AbortSignal.timeout(timeoutMs);
      const { errors } = await planner.ask(agency, { document, context, signal });
      return [agency.name, errors?.length ? "down" : "up"] as const;
    });
    return Object.fromEntries(await Promise.all(states));
  }
}

/** An agency answers `__typename` without its database; a count of its figures it does not. */
function checkOf({ name }: Agency, { figureFields }: Supergraph): DocumentNode {
  const counts = figureFields.filter(({ agency }) => agency === name).map(({ field }) => `${field} { __typename }`);
  return parse(`query Readiness { __typename ${counts.join(" ")} }`, { noLocation: true });
}
