import { Migrator } from "@mikro-orm/migrations";
import { type EntityManager, type EntityName, MikroORM, type Options } from "@mikro-orm/postgresql";
import { type Pool, type PoolClient, types } from "pg";
import { AgencyUnavailable } from "./errors.ts";

// Marks and money sums fit a double; pg gives numeric as text otherwise.
types.setTypeParser(types.builtins.NUMERIC, Number);

/** What an agency keeps in its database. */
export interface DatabaseConfig {
  readonly entities: NonNullable<Options["entities"]>;
  /** Oldest first; a migration that has run anywhere is never edited. */
  readonly migrations: NonNullable<NonNullable<Options["migrations"]>["migrationsList"]>;
}

/** To an agency's database, of one process. */
export const MOST_CONNECTIONS = 16;

/** Opens no connection: the first query does, so that an agency starts while its database is away. */
export function createOrm(config: DatabaseConfig, clientUrl: string): Promise<MikroORM> {
  return PooledOrm.init({
    clientUrl,
    entities: config.entities,
    extensions: [Migrator],
    migrations: { migrationsList: config.migrations, snapshot: false, silent: true },
    // Of the functions that policies and triggers call, the migrations know more than the entities.
    schemaGenerator: { ignoreRoutines: true },
    pool: { min: 0, max: MOST_CONNECTIONS },
    driverOptions: { connectionTimeoutMillis: 5_000, onPoolCreated: takeBackLostConnections },
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
  });
}

/**
 * MikroORM leaves the end of the pool to kysely, which ends it only where it has used it itself, and forgets the
 * connections that are just being opened, for whose return the pool then waits for ever.
 */
class PooledOrm extends MikroORM {
  override async close(force?: boolean): Promise<void> {
    const pool = await poolOf(this.em);
    await pool.end();
    pool.end = () => Promise.resolve();
    await super.close(force);
  }
}

/** The connections of an agency to its database. */
export const poolOf = (em: EntityManager): Promise<Pool> => em.getConnection().getNativeClient();

/**
 * A connection that ends in the midst of a transaction is never given back: the rollback fails, too. The pool would
 * keep its place for ever, and with the last of its places lose the database.
 */
function takeBackLostConnections(pool: Pool): void {
  const lent = new Set<PoolClient>();
  pool.on("acquire", (client) => lent.add(client));
  pool.on("release", (_error, client) => lent.delete(client));
  pool.on("connect", (client) => {
    client.once("end", () => {
      if (!lent.has(client)) return;
      const giveBack = client.release;
      // Whoever has it may give it back all the same.
      client.release = () => {};
      giveBack(true);
    });
  });
}

/** Writes many rows in one statement, in the transaction of `em`. */
export async function insertRows<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  rows: readonly Partial<Entity>[],
): Promise<void> {
  if (rows.length === 0) return;
  const meta = em.getMetadata().get<Entity>(entity);
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = meta.props
    .filter(({ name }) => given.has(name))
    .map(({ name, fieldNames }) => ({ name, column: String(fieldNames[0]) }));
  const values = rows.map((row) =>
    Object.fromEntries(columns.map(({ name, column }) => [column, row[name as keyof Entity] ?? null])),
  );
  const list = columns.map(({ column }) => `"${column}"`).join(", ");
  await em.execute(
    `insert into "${meta.tableName}" (${list}) select ${list} from json_populate_recordset(null::"${meta.tableName}", ?::json)`,
    [JSON.stringify(values)],
  );
}

/**
 * SQLSTATE classes of a server that is away: connection, operator intervention, resources; a closed database, and a
 * statement that was cut off.
 * Not 08P01, which answers a message that PostgreSQL could not read: a fault of whoever sent it.
 */
const AWAY = /^(08(?!P01)|53|57|3D000|55000)/;
const UNREACHABLE = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH"]);

/** The error of an agency whose database does not answer; `null` for any other error. */
export function toAgencyUnavailable(agency: string, error: unknown): AgencyUnavailable | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === "string" && (AWAY.test(code) || UNREACHABLE.has(code))) {
      return new AgencyUnavailable(agency, error);
    }
    if (
      /connection (terminated|timeout)|is not queryable|timeout exceeded when trying to connect/i.test(cause.message)
    ) {
      return new AgencyUnavailable(agency, error);
    }
  }
  return null;
}
