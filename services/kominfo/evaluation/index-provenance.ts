import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { missingWords } from "../../common/graph/missing-part.ts";
import type { Provenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { Component } from "../scoring-scheme/scoring-scheme.entity.ts";
import type { Evaluation } from "./evaluation.ts";

const COMPONENTS = Object.values(Component);

type Scored = Pick<Evaluation, "components">;

/**
 * Of an index: of the components that make it; `null` where none is known.
 * @param weighed the components of its scheme, each of which it needs
 */
export function indexProvenance({ components }: Scored, weighed: readonly Component[] = []): Provenance | null {
  const isKnown = (component: Component) => components.some((known) => known.component === component);
  return computedProvenance(
    AGENCY,
    components.map(({ provenance }) => provenance),
    {
      methodology: "The sum of the components' scores, each by its weight in the scoring scheme.",
      missing: () => missingWords(COMPONENTS.filter((component) => weighed.includes(component) && !isKnown(component))),
    },
  );
}

/** Of an improvement: of the two indexes that it is the difference of. */
export const improvementProvenance = (evaluations: readonly Scored[]): Provenance | null =>
  computedProvenance(
    AGENCY,
    evaluations.map((evaluation) => indexProvenance(evaluation)).filter((part) => part !== null),
    { methodology: "The index of the year minus that of the year before." },
  );
