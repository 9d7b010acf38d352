import { compose, type Supergraph } from "../../hub/supergraph.ts";

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@external", "@inaccessible", "@key", "@provides", "@requires", "@shareable", "@tag"]
)`;

/** What each agency prints, by its name. */
export type Agencies = Readonly<Record<string, string>>;

/** Composes SDL written in a test, as the hub composes what the agencies print. */
export const composeAgencies = (agencies: Agencies): Omit<Supergraph, "subgraphs"> =>
  compose(
    Object.entries(agencies).map(([name, sdl]) => ({
      name,
      url: `http://127.0.0.1/${name}`,
      sdl: `${LINK}\n${sdl}`,
    })),
  );

/** The faults that a composition tells, without the heading above them; nothing if it finds none. */
export function findFaults(agencies: Agencies): string {
  try {
    composeAgencies(agencies);
  } catch (error) {
    const [heading, ...faults] = (error as Error).message.split("\n");
    if (heading === "The agencies' schemas do not compose:") return faults.map((line) => line.slice(2)).join("\n");
    throw error;
  }
  return "";
}
