import { type MikroORM, TableNotFoundException } from "@mikro-orm/postgresql";
import { createOrm, toAgencyUnavailable } from "../services/common/database.ts";
import { readRows } from "../services/common/read.ts";
import { addMissingRules } from "../services/common/figure/rules.ts";
import { RegionCode } from "../services/common/region-code.entity.ts";
import { seedStage, type Stage } from "../services/common/seeding.ts";
import type { SubgraphDefinition } from "../services/common/subgraph.ts";
import type { DatabaseUrls } from "./environment.ts";
import { StartupError } from "./startup-error.ts";

/** An agency and its database. */
export interface AgencyDatabase {
  readonly definition: SubgraphDefinition;
  readonly urls: DatabaseUrls;
}

/** The agency whose register the others copy. */
const REGISTER_KEEPER = "regional";

/**
 * Brings every database to the newest migration, and gives each kind of figure that has no rules yet those that the hub
 * comes with. Tells how many migrations ran, by agency.
 */
export async function migrateDatabases(databases: readonly AgencyDatabase[]): Promise<ReadonlyMap<string, number>> {
  const counts = databases.map(({ definition, urls }) =>
    withOrm(definition, urls.migrator, async (orm) => {
      const ran = await orm.migrator.up();
      await addMissingRules(orm, definition.figures);
      return [definition.name, ran.length] as const;
    }),
  );
  return new Map(await Promise.all(counts));
}

/**
 * Loads a stage where it has not been loaded. Tells the agencies that loaded it.
 * @param databases of all agencies: the register is read from the one that keeps it
 * @param targets those to load into, if not all
 */
export async function seedDatabases(
  databases: readonly AgencyDatabase[],
  stage: Stage,
  targets = databases,
): Promise<string[]> {
  const seed = ({ definition, urls }: AgencyDatabase, register: readonly RegionCode[]) =>
    withOrm(definition, urls.migrator, async (orm) =>
      (await seedStage(orm, stage, definition.seeders[stage], register)) ? [definition.name] : [],
    );
  const keeper = databases.find(({ definition }) => definition.name === REGISTER_KEEPER);
  if (!keeper) {
    throw new StartupError(`Seeding needs the database of ${REGISTER_KEEPER}: the others copy its register.`);
  }
  const first = targets.includes(keeper) ? await seed(keeper, []) : [];
  const register = await withOrm(keeper.definition, keeper.urls.migrator, (orm) =>
    readRows(orm.em.fork(), RegionCode, { where: {} }),
  );
  const others = targets.filter((database) => database !== keeper);
  return [...first, ...(await Promise.all(others.map((database) => seed(database, register)))).flat()];
}

/** What a command says of a stage and the agencies that loaded it. */
export const describeLoading = (what: string, agencies: readonly string[]): string =>
  agencies.length > 0 ? `${what}: loaded for ${agencies.join(", ")}` : `${what}: loaded before`;

/** Whether a stage was loaded in any of the databases. */
export async function hasStage(databases: readonly AgencyDatabase[], stage: Stage): Promise<boolean> {
  const found = await Promise.all(
    databases.map(({ definition, urls }) =>
      withOrm(definition, urls.app, async (orm) => {
        const rows = await orm.em.fork().execute("select 1 from seeding where stage = ?", [stage]);
        return rows.length > 0;
      }),
    ),
  );
  return found.includes(true);
}

async function withOrm<Result>(
  { name, database }: SubgraphDefinition,
  url: string,
  use: (orm: MikroORM) => Promise<Result>,
): Promise<Result> {
  const orm = await createOrm(database, url);
  try {
    return await use(orm);
  } catch (error) {
    if (toAgencyUnavailable(name, error)) {
      throw new StartupError(`The database of ${name} cannot be reached. Check that it runs, and its address.`);
    }
    if (error instanceof TableNotFoundException) {
      throw new StartupError(`The database of ${name} lacks its tables. Run \`npm run simpul -- migrate\` first.`);
    }
    throw error;
  } finally {
    await orm.close();
  }
}
