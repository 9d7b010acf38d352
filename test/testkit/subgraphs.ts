import { findAgencies } from "../../hub/agencies.ts";
import { parseAgencyEnvironment } from "../../services/common/environment.ts";
import { type ServedSubgraph, serveSubgraph } from "../../services/common/serve-subgraph.ts";
import { createDatabases } from "./hub.ts";

export const AGENCY_NAMES: readonly string[] = findAgencies().map(({ name }) => name);

export interface TestSubgraphs extends AsyncDisposable {
  /** The addresses of the agencies, by name. */
  readonly urls: Readonly<Record<string, string>>;
}

/** Agencies over HTTP in this process, each with databases of its own and the variables that an operator would set. */
export async function startSubgraphs(
  names: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<TestSubgraphs> {
  await using started = new AsyncDisposableStack();
  const { list } = started.use(await createDatabases(false));
  const urls: Record<string, string> = {};
  for (const { definition, urls: databaseUrls } of list.filter(({ definition: { name } }) => names.includes(name))) {
    const variables = {
      LOG_LEVEL: "silent",
      [`${definition.name.toUpperCase()}_DATABASE_URL`]: databaseUrls.app,
      ...environment,
    };
    const served: ServedSubgraph = await serveSubgraph(
      definition,
      parseAgencyEnvironment(definition.name, 0, variables),
    );
    started.use(served);
    urls[definition.name] = served.url;
  }
  const running = started.move();
  return { urls, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
