import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { printView } from "../../common/view.ts";
import { ProgramAlignment } from "./program-alignment.entity.ts";

/** An alignment, and the view in which it was read. */
export type ViewedAlignment = ProgramAlignment & { readonly view: string };

/** Those of a regency's programs, by program and document. */
export const createProgramAlignmentsLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<ViewedAlignment>({
      name: "programAlignments",
      load: async (codes) => {
        const alignments = await readFigures(em, ProgramAlignment, view, {
          where: { regencyCode: { $in: codes } },
          orderBy: { ordinal: "asc", documentCode: "asc" },
        });
        return alignments.map((alignment) => ({ ...alignment, view: printView(view) }));
      },
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );
