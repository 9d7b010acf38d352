// type-graphql reads it in every decorator, so it comes before any agency.
import "reflect-metadata";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SubgraphDefinition } from "../services/common/subgraph.js";

/** An agency as its folder says: whatever holds a `subgraph.json` is one. */
export interface Agency {
  readonly name: string;
  /** Where it listens when it runs alone. */
  readonly port: number;
  readonly folder: URL;
}

const SERVICES = new URL("../services/", import.meta.url);

export function findAgencies(): Agency[] {
  return readdirSync(SERVICES)
    .toSorted()
    .map((name) => new URL(`${name}/`, SERVICES))
    .filter((folder) => existsSync(new URL("subgraph.json", folder)))
    .map((folder) => ({ ...JSON.parse(readFileSync(new URL("subgraph.json", folder), "utf8")), folder }));
}

export async function loadDefinition({ folder }: Agency): Promise<SubgraphDefinition> {
  const module = (await import(new URL("subgraph.ts", folder).href)) as { subgraph: SubgraphDefinition };
  return module.subgraph;
}
