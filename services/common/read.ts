import type { EntityManager, EntityName, QueryBuilder } from "@mikro-orm/postgresql";
import type { QueryResult } from "pg";
import { ACTING, actingIn } from "./acting.ts";
import { noteRows } from "./audit/noted-reads.ts";
import { poolOf } from "./database.ts";

export interface ReadOptions<Entity> {
  /** Default: all properties. */
  readonly fields?: readonly string[];
  readonly where: Partial<Record<keyof Entity & string, unknown>>;
  readonly orderBy?: Partial<Record<keyof Entity & string, "asc" | "desc">>;
}

/**
 * The rows of an entity: plain objects in one statement, without the identity map, which costs four times as much and
 * serves changes only.
 */
export async function readRows<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  { fields = ["*"], where, orderBy = {} }: ReadOptions<Entity>,
): Promise<Entity[]> {
  const query = em
    .createQueryBuilder(entity)
    .select(fields as never)
    .where(where as never)
    .orderBy(orderBy as never);
  return readQuery(em, entity, query as never);
}

/** The rows of a query over one entity. */
export async function readQuery<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  query: Pick<QueryBuilder, "toQuery">,
): Promise<Entity[]> {
  const { sql, params } = query.toQuery();
  const meta = em.getMetadata().get<Entity>(entity);
  const rows = await readSql<object>(em, sql, params);
  const mapped = rows.map((row) => em.getDriver().mapResult(row as never, meta) as Entity);
  noteRows(em, entity, mapped);
  return mapped;
}

/** How many rows a query has in all. */
export async function countQuery(em: EntityManager, query: QueryBuilder<object>): Promise<number> {
  const { sql, params } = query.clone().count().toQuery();
  const [row] = await readSql<{ count: string }>(em, sql, params);
  return Number(row?.count ?? 0);
}

/**
 * All reads of an agency's database go through here: outside a transaction, who acts and the statement are one message
 * of the simple protocol, which PostgreSQL takes for a transaction of its own. So it is one trip, the setting ends with
 * it, whether it succeeds, fails or is cancelled, and nothing can be written. The pool gives no connection that failed
 * to the next (kysely, by which transactions go, does).
 * @param sql with `?` for each value
 */
export async function readSql<Row>(em: EntityManager, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  if (em.isInTransaction()) return em.execute<Row[]>(sql, [...values]);
  const platform = em.getPlatform();
  const announced = platform.formatQuery(ANNOUNCE, [actingIn(em) ?? ""]);
  const results: unknown = await poolOf(em)
    .then((pool) => pool.query(`${announced}; ${platform.formatQuery(sql, values)}`))
    .catch((error: Error) => {
      throw platform.getExceptionConverter().convertException(error);
    });
  return (results as readonly QueryResult<Row & object>[]).at(-1)?.rows ?? [];
}

/** Longer than anybody waits for an agency: a statement that nobody waits for gives its connection back. */
const LONGEST_READ = "15s";

const ANNOUNCE = `select set_config('${ACTING}', ?, true), set_config('transaction_read_only', 'on', true), set_config('statement_timeout', '${LONGEST_READ}', true)`;
