import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS } from "../../common/graph/dimension.ts";
import { IctInfrastructure, INFRASTRUCTURE_KINDS } from "./ict-infrastructure.entity.ts";
import { NetizenProfile } from "./netizen-profile.entity.ts";
import { ProfilePoint } from "./profile-point.entity.ts";

/** In the order of the dimensions; of each the potentials first. */
export const createProfilePointsLoader = (em: EntityManager) =>
  createAnnualLoader<ProfilePoint>({
    name: "profilePoints",
    load: async ({ codes, years, view }) => {
      const points = await readFigures(em, ProfilePoint, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
        orderBy: { kind: "desc", ordinal: "asc" },
      });
      return points.toSorted((a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension));
    },
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });

export const createIctInfrastructureLoader = (em: EntityManager) =>
  createAnnualLoader<IctInfrastructure>({
    name: "ictInfrastructure",
    load: async ({ codes, years, view }) => {
      const parts = await readFigures(em, IctInfrastructure, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
      });
      return parts.toSorted((a, b) => INFRASTRUCTURE_KINDS.indexOf(a.kind) - INFRASTRUCTURE_KINDS.indexOf(b.kind));
    },
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });

/** One at most. */
export const createNetizenProfileLoader = (em: EntityManager) =>
  createAnnualLoader<NetizenProfile>({
    name: "netizenProfile",
    load: ({ codes, years, view }) =>
      readFigures(em, NetizenProfile, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
