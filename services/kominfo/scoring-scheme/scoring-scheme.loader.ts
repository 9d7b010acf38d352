import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/read.ts";
import { ScoringScheme, ScoringWeight } from "./scoring-scheme.entity.ts";

export const createScoringSchemeLoader = (em: EntityManager) =>
  createLoader<ScoringScheme>({
    name: "scoringScheme",
    load: (codes) => readRows(em, ScoringScheme, { where: { code: { $in: codes } } }),
    keyOf: ({ code }) => code,
  });

export const createScoringWeightsLoader = (em: EntityManager) =>
  createListLoader<ScoringWeight>({
    name: "scoringWeights",
    load: (codes) => readRows(em, ScoringWeight, { where: { schemeCode: { $in: codes } } }),
    keyOf: ({ schemeCode }) => schemeCode,
  });
