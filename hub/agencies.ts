// type-graphql reads it in every decorator, so it comes before any agency.
import "reflect-metadata";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { SubgraphDefinition } from "../services/common/subgraph.ts";
import { StartupError } from "./startup-error.ts";

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
    .map((folder) => ({ ...readSubgraphFile(new URL("subgraph.json", folder)), folder }));
}

/** The name is also a database's, a field's and a variable's beginning: small letters serve all of them. */
const SubgraphFile = z.object({
  name: z.string().regex(/^[a-z]+$/, "must be small letters"),
  port: z.int().min(1).max(65_535),
});

function readSubgraphFile(file: URL): Pick<Agency, "name" | "port"> {
  const parsed = SubgraphFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new StartupError(`${file.pathname}: ${z.prettifyError(parsed.error)}`);
}

export async function loadDefinition({ folder }: Agency): Promise<SubgraphDefinition> {
  const module = (await import(new URL("subgraph.ts", folder).href)) as { subgraph: SubgraphDefinition };
  return module.subgraph;
}
