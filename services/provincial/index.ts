// type-graphql reads it in every decorator, so it comes before the agency.
import "reflect-metadata";
import { type ServedSubgraph, serveSubgraph } from "../common/serve-subgraph.ts";
import { parseEnvironment } from "./environment.ts";
import { subgraph } from "./subgraph.ts";

/** Starts this agency alone. */
export const serve = (port?: number): Promise<ServedSubgraph> => serveSubgraph(subgraph, parseEnvironment(port));
