import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader, createLoader } from "../../common/create-loader.ts";
import { figureKeyOf } from "../../common/figure/figure.entity.ts";
import { type FigureKind, keyOfName, locateKind, nameFigure } from "../../common/figure/figure-kind.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { Finding } from "./finding.entity.ts";

const KIND: FigureKind = { entity: Finding, approval: [] };

/** A finding is called as its figure: `FINDING/51.03/2023/2/1`. */
export const findingId = (finding: Pick<Finding, "regencyCode" | "year" | "phase" | "ordinal">): string =>
  nameFigure(figureKeyOf(Finding), { ...finding });

export const createFindingLoaders = (em: EntityManager) => ({
  /** One by its name, as it is known now. */
  finding: createLoader<Finding>({
    name: "finding",
    load: async (ids) => {
      const kind = locateKind(em, KIND);
      const named = ids.map((id) => keyOfName(kind, id));
      const keys = named.filter((key) => key !== null);
      const codes = keys.map((key) => key["regencyCode"]);
      const years = keys.map((key) => key["year"]);
      if (keys.length === 0) return [];
      return readFigures(em, Finding, DEFAULT_VIEW, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
      });
    },
    keyOf: findingId,
  }),
  /** Those of a regency's year, of all phases, in their order. */
  findings: createAnnualLoader<Finding>({
    name: "findings",
    load: ({ codes, years, view }) =>
      readFigures(em, Finding, view, {
        where: { regencyCode: { $in: codes }, year: { $in: years } },
        orderBy: { ordinal: "asc" },
      }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  }),
});
