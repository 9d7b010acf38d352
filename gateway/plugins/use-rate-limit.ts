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
 * Gives every caller so many points a minute, of which a request takes as many as it costs, and at least one. Who
 * shows a token has points of their own. Who shows none shares those of their address, and has no limit on this
 * machine itself. A refused request takes no points, and asks no agency.
 */
export function useRateLimit({ pointsPerMinute, addressOf }: RateLimitOptions): SimpulPlugin {
  const limiter = new RateLimiterMemory({ points: pointsPerMinute, duration: 60 });

  return {
    async onExecute({ args: { contextValue }, setResultAndStopExecution }) {
      const caller = callerOf(contextValue, addressOf);
      if (caller === null) return;
      const { cost } = factsOf(contextValue.request);
      const retryAfter = await take(caller, Math.max(1, cost ?? 0));
      if (retryAfter !== null) {
        setResultAndStopExecution({ errors: [rateLimited(pointsPerMinute, retryAfter)] });
      }
    },
  };

  /** Null, or after how many seconds there will be points again. */
  async function take(caller: string, points: number): Promise<number | null> {
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
