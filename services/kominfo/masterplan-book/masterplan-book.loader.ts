import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { BOOKS, MasterplanBook } from "./masterplan-book.entity.ts";

/** The books of a regency's masterplans, of all versions, in the order of the books. */
export const createMasterplanBooksLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<MasterplanBook>({
      name: "masterplanBooks",
      load: async (codes) => {
        const books = await readFigures(em, MasterplanBook, view, { where: { regencyCode: { $in: codes } } });
        return books.toSorted((a, b) => BOOKS.indexOf(a.book) - BOOKS.indexOf(b.book));
      },
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );
