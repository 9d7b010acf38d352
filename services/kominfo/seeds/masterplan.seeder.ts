import { insertFigures } from "../../common/figure/read-figures.ts";
import type { Seeder } from "../../common/seeding.ts";
import { Masterplan } from "../masterplan/masterplan.entity.ts";
import { sourceOf } from "./data.ts";

/** Pangkalpinang's is older than its membership of 2022, and was made without mentoring; no more is known of any. */
export const seedMasterplans: Seeder = ({ em }) =>
  insertFigures(em, Masterplan, [
    {
      regencyCode: "19.71",
      version: 1,
      year: 2022,
      isMade: true,
      title: null,
      firstYear: null,
      lastYear: null,
      adoptedOn: null,
      legalBasis: null,
      document: null,
      isMentored: false,
      ...sourceOf("S07", 2022),
    },
  ]);
