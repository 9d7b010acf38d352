import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { LISTED, listOf } from "../../common/figure/figure-sql.ts";
import { readSql } from "../../common/read.ts";
import { countedStatuses, printView, type View } from "../../common/view.ts";
import { PlanningDocument, type ViewedPlanningDocument } from "./planning-document.entity.ts";

export const createPlanningDocumentLoader = (em: EntityManager) =>
  createPerView((view) =>
    createLoader<ViewedPlanningDocument>({
      name: "planningDocument",
      load: (codes) => readDocuments(em, view, codes),
      keyOf: ({ code }) => code,
    }),
  );

async function readDocuments(
  em: EntityManager,
  view: View,
  codes: readonly string[],
): Promise<ViewedPlanningDocument[]> {
  const documents = await readFigures(em, PlanningDocument, view, { where: { code: { $in: codes } } });
  return documents.map((document) => ({ ...document, view: printView(view) }));
}

/** A step of the way between two documents. */
interface Step {
  /** The document that was asked for. */
  readonly asked: string;
  /** It, or one that stands above it. */
  readonly code: string;
}

/** The documents on the way from the top of the chain down to the one asked for: it is the last. */
export const createPlanningChainLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<Step>({
      name: "planningChain",
      load: (codes) =>
        readSteps(em, view, {
          sql: `above as (
              select code as asked, code, parent_code, 0 as height from seen where code in (${LISTED})
              union all
              select above.asked, seen.code, seen.parent_code, above.height + 1
              from above join seen on seen.code = above.parent_code
            ) select asked, code from above order by height desc`,
          codes,
        }),
      keyOf: ({ asked }) => asked,
    }),
  );

interface Walk {
  /** Over `seen`: of each document the newest state that the view sees; what is on its way goes before what is accepted. */
  readonly sql: string;
  readonly codes: readonly string[];
}

function readSteps(em: EntityManager, view: View, { sql, codes }: Walk): Promise<Step[]> {
  const moments = view.instant === "now" ? [] : [view.instant.toISOString(), view.instant.toISOString()];
  const holds = view.instant === "now" ? "valid_to = 'infinity'" : "valid_from <= ? and valid_to > ?";
  return readSql<Step>(
    em,
    `with recursive seen as (
       select distinct on (code) code, parent_code from planning_document
       where status in (${LISTED}) and ${holds}
       order by code, status = 'ACCEPTED'
     ), ${sql}`,
    [listOf(countedStatuses(view)), ...moments, listOf(codes)],
  );
}
