import { createHash } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../actor.ts";
import type { FiguresPayload } from "../graph/figures-payload.ts";
import { RefusalCode } from "../graph/refusal.ts";

interface Request {
  /** The mutation's name. */
  readonly name: string;
  readonly actor: Actor;
  readonly input: { readonly idempotencyKey: string };
}

/**
 * Does a change in one transaction, once: whoever asks again with the same key and input gets the first answer, also
 * where the first one was lost on its way. A payload that refuses everything is kept, too.
 */
export function performOnce(
  em: EntityManager,
  request: Request,
  perform: (em: EntityManager) => Promise<FiguresPayload>,
): Promise<FiguresPayload> {
  const row = [nameOf(request.actor), request.input.idempotencyKey];
  const hash = hashOf(request);
  return em.fork().transactional(async (transaction) => {
    // Ended by then, committed or not: who reads as of a moment ten seconds ago misses nothing.
    await transaction.execute("set local transaction_timeout = '5s'; set local lock_timeout = '4s'");
    // Waits for a request under way with the same key.
    const begun = await transaction.execute<object[]>(
      `insert into performed_request (actor, idempotency_key, input_hash) values (?, ?, ?)
       on conflict do nothing returning actor`,
      [...row, hash],
    );
    if (begun.length === 0) return findAnswer(transaction, row, hash);
    const payload = await perform(transaction);
    await transaction.execute("update performed_request set payload = ? where actor = ? and idempotency_key = ?", [
      JSON.stringify(payload),
      ...row,
    ]);
    return payload;
  });
}

async function findAnswer(em: EntityManager, row: readonly string[], hash: string): Promise<FiguresPayload> {
  const [found] = await em.execute<{ input_hash: string; payload: FiguresPayload }[]>(
    "select input_hash, payload from performed_request where actor = ? and idempotency_key = ?",
    [...row],
  );
  if (found?.input_hash === hash) return found.payload;
  const message = "this idempotencyKey was used for another input; choose a new one for a new change";
  return {
    figures: [],
    refusals: [{ code: RefusalCode.CONFLICT, message, path: ["input", "idempotencyKey"] }],
  };
}

const nameOf = ({ role, region, agency, name }: Actor): string => JSON.stringify([role, region, agency, name]);

const hashOf = ({ name, input }: Request): string =>
  createHash("sha256")
    .update(JSON.stringify([name, input]))
    .digest("hex");
