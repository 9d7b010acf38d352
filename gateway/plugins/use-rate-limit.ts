import { GraphQLError } from "graphql";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type AddressOf, isThisMachine, networkOf } from "../caller-address.ts";
import type { SimpulContext, SimpulPlugin } from "../context.ts";
import { factsOf } from "../request-facts.ts";

export interface RateLimitOptions {
  /** How many points of cost a caller has for a minute. */
  readonly pointsPerMinute: number;
  readonly addressOf: AddressOf;
}

/**
 * Gives every caller so many points a minute, of which a request takes one, whatever becomes of it, and as many as it
 * costs once that is known. Who shows a token has points of their own. Who shows none that is accepted shares those of
 * their address, and has no limit on this machine itself. A request that is refused for want of points asks no agency.
 */
export function useRateLimit({ pointsPerMinute, addressOf }: RateLimitOptions): SimpulPlugin {
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });

  /** Those that came as far as to be asked for their point. */
  const asked = new WeakSet<Request>();

  return {
    async onRequestParse({ request, serverContext }) {
      asked.add(request);
      const refusal = await take(serverContext, 1);
      if (refusal) throw refusal;
    },
    async onExecute({ args: { contextValue }, setResultAndStopExecution }) {
      const { cost } = factsOf(contextValue.request);
      const refusal = await take(contextValue, (cost ?? 0) - 1);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
    async onResultProcess({ request, serverContext, setResult }) {
      // Refused before, such as for its token, which is looked at to know whose points it takes.
      if (asked.has(request)) return;
      asked.add(request);
      const refusal = await take(serverContext, 1);
      if (refusal) setResult({ errors: [refusal] });
    },
  };

  async function take(context: object, points: number): Promise<GraphQLError | null> {
    const caller = callerOf(context, addressOf);
    const retryAfter = caller === null || points <= 0 ? null : await takeFrom(caller, points);
    return retryAfter === null ? null : rateLimited(pointsPerMinute, retryAfter);
  }

  /** Null, or after how many seconds there will be points again. */
  async function takeFrom(caller: string, points: number): Promise<number | null> {
    try {
      await limiter.consume(caller, points);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      await limiter.reward(caller, points);
      return Math.ceil(refusal.msBeforeNext / 1000);
    }
  }
}

/** Whose points a request takes; null: there is no limit. */
export function callerOf({ actor, req }: Partial<SimpulContext>, addressOf: AddressOf): string | null {
  if (actor?.subject) return `subject ${actor.subject}`;
  const address = req && addressOf(req);
  return address === undefined || isThisMachine(address) ? null : `address ${networkOf(address)}`;
}

function rateLimited(pointsPerMinute: number, retryAfter: number): GraphQLError {
  const headers = { "retry-after": String(retryAfter) };
  return new GraphQLError(
    `Your queries of this minute cost more than ${pointsPerMinute} points. Ask again in ${retryAfter} seconds, or for less.`,
    { extensions: { code: "RATE_LIMITED", retryAfter, http: { status: 429, headers } } },
  );
}
