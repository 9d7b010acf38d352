import { createHash } from "node:crypto";
import { DriverException, type EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import { type Caller, nameActor } from "../acting.ts";
import { changeEntry } from "../audit/entries.ts";
import { AuditEntry } from "../audit/audit-entry.entity.ts";
import { noteRegions } from "../audit/noted-reads.ts";
import { insertRows, MOST_CONNECTIONS } from "../database.ts";
import { type Refusal, RefusalCode } from "../graph/refusal.ts";
import { type Performed, refuse } from "./batch.ts";
import { createGate, type Gate } from "./gate.ts";
import { isBrokenRule, refuseFor } from "./refused-by-database.ts";

/** A change that somebody asks for. */
export interface ChangeRequest {
  /** The mutation's name. */
  readonly name: string;
  readonly caller: Caller;
  readonly input: { readonly idempotencyKey: string };
}

interface Answering<Payload> {
  readonly perform: (em: EntityManager) => Promise<Performed<Payload>>;
  /** The answer where nothing is done, for one reason. */
  readonly refuseWith: (refusal: Refusal) => Payload;
}

/**
 * Does a change in one transaction, once: whoever asks again with the same key and input gets the first answer, also
 * where the first one was lost on its way. A payload that refuses everything is kept, too.
 */
export function performOnce<Payload>(
  em: EntityManager,
  request: ChangeRequest,
  answering: Answering<Payload>,
): Promise<Payload> {
  return gateOf(em)(() => performInTransaction(em, request, answering)).catch((error: unknown) => {
    const setback = findSetback(error, request.name);
    if (!setback) throw error;
    // Nothing was written, the key neither: it may be used again.
    return answering.refuseWith(setback);
  });
}

/** Changes that wait for their turn hold a connection each; as many are left to those who read. */
const MOST_AT_ONCE = MOST_CONNECTIONS / 2;

const gates = new WeakMap<object, Gate>();

function gateOf(em: EntityManager): Gate {
  const gate = gates.get(em.config) ?? createGate(MOST_AT_ONCE);
  gates.set(em.config, gate);
  return gate;
}

const TAKE_TURNS = "others are changing the same figures; ask again, with the same idempotencyKey";

/** By SQLSTATE, what to tell whose change did not get its turn, took too long, or met one that they do not see. */
const SETBACKS: ReadonlyMap<unknown, readonly [RefusalCode, string]> = new Map([
  ["55P03", [RefusalCode.BUSY, TAKE_TURNS]],
  ["40P01", [RefusalCode.BUSY, TAKE_TURNS]],
  ["25P04", [RefusalCode.BUSY, "it took longer than 5 seconds, and nothing was done; take fewer figures at once"]],
  ["23P01", [RefusalCode.CONFLICT, "one of the figures is on its way of approval already, and nothing was done"]],
]);

function findSetback(error: unknown, name: string): Refusal | null {
  if (isBrokenRule(error)) return refuseFor(error, name, ["input"]);
  const setback = error instanceof DriverException ? SETBACKS.get(error.code) : undefined;
  return setback ? refuse(...setback, ["input"]) : null;
}

function performInTransaction<Payload>(
  em: EntityManager,
  request: ChangeRequest,
  { perform, refuseWith }: Answering<Payload>,
): Promise<Payload> {
  const row = [nameActor(request.caller.actor), request.input.idempotencyKey];
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
    if (begun.length === 0) return (await findAnswer<Payload>(transaction, row, hash)) ?? refuseWith(REUSED);
    const { payload, changes, told } = await perform(transaction);
    noteRegions(em, told);
    await transaction.execute("update performed_request set payload = ? where actor = ? and idempotency_key = ?", [
      JSON.stringify(payload),
      ...row,
    ]);
    if (changes.length > 0) {
      // Last: until this transaction ends, no other change of the same person passes here, and none writes an entry.
      await keepName(transaction, request.caller.actor);
      await insertRows(transaction, AuditEntry, [changeEntry(request, changes)]);
    }
    return payload;
  });
}

/** For the history, where people read who did what. */
async function keepName(em: EntityManager, { subject, name }: Actor): Promise<void> {
  await em.execute(
    `insert into person (subject, name) values (?, ?)
     on conflict (subject) do update set name = excluded.name where person.name <> excluded.name`,
    [subject, name],
  );
}

/** Null where the key was used for another input. */
async function findAnswer<Payload>(em: EntityManager, row: readonly string[], hash: string): Promise<Payload | null> {
  const [found] = await em.execute<{ input_hash: string; payload: Payload }[]>(
    "select input_hash, payload from performed_request where actor = ? and idempotency_key = ?",
    [...row],
  );
  return found?.input_hash === hash ? found.payload : null;
}

const REUSED = refuse(
  RefusalCode.CONFLICT,
  "this idempotencyKey was used for another input; choose a new one for a new change",
  ["input", "idempotencyKey"],
);

const hashOf = ({ name, input }: ChangeRequest): string =>
  createHash("sha256")
    .update(JSON.stringify([name, input]))
    .digest("hex");
