import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { printView } from "../../common/view.ts";
import { BimtekRound, Mentoring, type ViewedMentoring } from "./mentoring.entity.ts";

/** Those of a regency, by year; and all rounds of its mentorings, in their order. */
export const createMentoringLoaders = (em: EntityManager) =>
  createPerView((view) => ({
    mentorings: createListLoader<ViewedMentoring>({
      name: "mentorings",
      load: async (codes) => {
        const mentorings = await readFigures(em, Mentoring, view, {
          where: { regencyCode: { $in: codes } },
          orderBy: { year: "asc" },
        });
        return mentorings.map((mentoring) => ({ ...mentoring, view: printView(view) }));
      },
      keyOf: ({ regencyCode }) => regencyCode,
    }),
    rounds: createListLoader<BimtekRound>({
      name: "bimtekRounds",
      load: (codes) =>
        readFigures(em, BimtekRound, view, { where: { regencyCode: { $in: codes } }, orderBy: { round: "asc" } }),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  }));
