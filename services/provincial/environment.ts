import { type AgencyEnvironment, parseAgencyEnvironment } from "../common/environment.ts";
import subgraph from "./subgraph.json" with { type: "json" };

/** @param port goes before the variable PORT */
export const parseEnvironment = (port = subgraph.port): AgencyEnvironment =>
  parseAgencyEnvironment(subgraph.name, port);
