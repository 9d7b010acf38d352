import type { Executor } from "@graphql-tools/utils";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Logger } from "pino";
import type { GatewayEnvironment } from "../gateway/environment.ts";
import { type Gateway, type GatewayOptions, startGateway } from "../gateway/gateway.ts";
import { createOrm } from "../services/common/database.ts";
import { logFaults } from "../services/common/present-error.ts";
import { createSubgraph } from "../services/common/subgraph.ts";
import type { AgencyDatabase } from "./databases.ts";

interface MountOptions extends Pick<GatewayOptions, "documents" | "headline" | "localIssuer" | "publicSupergraph"> {
  /** The agencies in this process; the gateway asks any others of the supergraph over HTTP. */
  readonly databases: readonly AgencyDatabase[];
  readonly supergraph: string;
  readonly environment: GatewayEnvironment;
  readonly log: Logger;
}

/** Starts the gateway with the agencies in its process: between them there is no HTTP. */
export async function mountHub(options: MountOptions): Promise<Gateway> {
  const { databases, ...gatewayOptions } = options;
  const mounted = await Promise.all(databases.map(async (database) => mount(database, options.log)));
  const close = () =>
    Promise.all(
      mounted.map(async ({ orm, stop }) => {
        await stop();
        await orm.close();
      }),
    );
  try {
    const executors = Object.fromEntries(mounted.map(({ name, execute }) => [name, execute as Executor]));
    const gateway = await startGateway({ ...gatewayOptions, executors });
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

async function mount({ definition, urls }: AgencyDatabase, log: Logger) {
  const orm: MikroORM = await createOrm(definition.database, urls.app);
  const { name, execute, stop } = createSubgraph(definition, { orm, reportFault: logFaults(log) });
  return { name, execute, stop, orm };
}
