import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { MasterplanMilestone } from "./masterplan-milestone.entity.ts";
import { MasterplanProgram } from "./masterplan-program.entity.ts";

/** What names a program in a loader: `51.03/2`. */
export const programId = ({ regencyCode, ordinal }: Pick<MasterplanProgram, "regencyCode" | "ordinal">): string =>
  `${regencyCode}/${ordinal}`;

const milestoneOf = ({ regencyCode, programOrdinal }: MasterplanMilestone): string =>
  programId({ regencyCode, ordinal: programOrdinal });

/** The regency and the number of each. */
const partsOf = (ids: readonly string[]) => {
  const parts = ids.map((id) => id.split("/"));
  return {
    codes: [...new Set(parts.map(([code = ""]) => code))],
    ordinals: [...new Set(parts.map(([, ordinal]) => Number(ordinal)))],
  };
};

export const createMasterplanProgramLoaders = (em: EntityManager) => ({
  /** One by its key. */
  masterplanProgram: createPerView((view) =>
    createLoader<MasterplanProgram>({
      name: "masterplanProgram",
      load: (ids) => {
        const { codes, ordinals } = partsOf(ids);
        const where = { regencyCode: { $in: codes }, ordinal: { $in: ordinals } };
        return readFigures(em, MasterplanProgram, view, { where });
      },
      keyOf: programId,
    }),
  ),
  /** Those of a regency, in the order of the dimensions. */
  masterplanPrograms: createPerView((view) =>
    createListLoader<MasterplanProgram>({
      name: "masterplanPrograms",
      load: async (codes) => {
        const programs = await readFigures(em, MasterplanProgram, view, {
          where: { regencyCode: { $in: codes } },
          orderBy: { ordinal: "asc" },
        });
        return programs.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
      },
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  ),
  masterplanMilestones: createPerView((view) =>
    createListLoader<MasterplanMilestone>({
      name: "masterplanMilestones",
      load: (ids) => {
        const { codes, ordinals } = partsOf(ids);
        return readFigures(em, MasterplanMilestone, view, {
          where: { regencyCode: { $in: codes }, programOrdinal: { $in: ordinals } },
          orderBy: { ordinal: "asc" },
        });
      },
      keyOf: milestoneOf,
    }),
  ),
});
