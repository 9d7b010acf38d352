import subgraph from "./subgraph.json" with { type: "json" };

/** The agency's name in the graph. */
export const AGENCY = subgraph.name;
