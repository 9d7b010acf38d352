import type { Executor } from "@graphql-tools/utils";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { GatewayEnvironment } from "../gateway/environment.ts";
import { type Gateway, type GatewayOptions, startGateway } from "../gateway/gateway.ts";
import type { Identify } from "../services/common/actor.ts";
import { createOrm } from "../services/common/database.ts";
import { logFaults } from "../services/common/present-error.ts";
import { createSubgraph } from "../services/common/subgraph.ts";
import { identifyByKey } from "../services/common/token.ts";
import type { AgencyDatabase } from "./databases.ts";

interface MountOptions {
  /** The agencies in this process; the gateway asks any others of the supergraph over HTTP. */
  readonly databases: readonly AgencyDatabase[];
  readonly supergraph: string;
  /** What the tokens of actors are signed with. */
  readonly actorKey: string;
  readonly environment: GatewayEnvironment;
  readonly log: Logger;
  readonly headline?: GatewayOptions["headline"];
  readonly documents?: GatewayOptions["documents"];
}

/** Starts the gateway with the agencies in its process: between them there is no HTTP. */
export async function mountHub(options: MountOptions): Promise<Gateway> {
  const { databases, supergraph, actorKey, environment, log, headline, documents } = options;
  const identify = identifyByKey(actorKey);
  const mounted = await Promise.all(databases.map(async (database) => mount(database, identify, log)));
  const close = () => Promise.all(mounted.map(({ orm }) => orm.close()));
  try {
    const executors = Object.fromEntries(mounted.map(({ name, execute }) => [name, execute as Executor]));
    const gateway = await startGateway({
      supergraph,
      executors,
      environment,
      log,
      ...(headline && { headline }),
      ...(documents && { documents }),
    });
    const stop = async () => {
      await gateway.stop();
      await close();
    };
    return { ...gateway, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await close();
    throw error;
  }
}

async function mount({ definition, urls }: AgencyDatabase, identify: Identify, log: Logger) {
  const orm: MikroORM = await createOrm(definition.database, urls.app);
  const { name, execute } = createSubgraph(definition, { orm, identify, reportFault: logFaults(log) });
  return { name, execute, orm };
}
