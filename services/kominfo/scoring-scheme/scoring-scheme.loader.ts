import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Component, ScoringScheme, ScoringWeight } from "./scoring-scheme.entity.ts";

const COMPONENTS = Object.values(Component);

/** The weights of all schemes, in the order of the form. They never change: every view sees what is known now. */
export async function readWeights(em: EntityManager): Promise<ScoringWeight[]> {
  const weights = await readFigures(em, ScoringWeight, DEFAULT_VIEW, { where: {} });
  return weights.toSorted((a, b) => COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component));
}

export const createScoringSchemeLoader = (em: EntityManager) =>
  createLoader<ScoringScheme>({
    name: "scoringScheme",
    load: (codes) => readFigures(em, ScoringScheme, DEFAULT_VIEW, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });

export const createScoringWeightsLoader = (em: EntityManager) =>
  createListLoader<ScoringWeight>({
    name: "scoringWeights",
    load: async (codes) => {
      const weights = await readWeights(em);
      return weights.filter(({ schemeCode }) => codes.includes(schemeCode));
    },
    keyOf: ({ schemeCode }) => schemeCode,
  });
