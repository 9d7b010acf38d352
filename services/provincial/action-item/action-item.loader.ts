import { type EntityManager, raw } from "@mikro-orm/postgresql";
import type DataLoader from "dataloader";
import { today } from "../../common/clock.ts";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import { readRows, readSql } from "../../common/read.ts";
import { pageSize } from "../../common/graph/arguments.ts";
import { type Page, rowsAfter, toPage } from "../../common/graph/connection.ts";
import { ActionItem } from "./action-item.entity.ts";
import type { ActionItemFilter, ActionItemsArguments } from "./action-item.input.ts";
import { notOverdueCondition, overdueCondition } from "./overdue.ts";

const ORDER = ["dueOn", "id"] as const;

type LocatedItem = ActionItem & { readonly provinceCode: string };

interface PageLoaders {
  readonly rows: DataLoader<string, readonly LocatedItem[]>;
  readonly counts: DataLoader<string, { readonly count: number } | null>;
}

type LoadPage = (provinceCode: string, args: ActionItemsArguments) => Promise<Page<ActionItem>>;

/** One page a province: two statements for all provinces of which the same page is asked, one more for their counts. */
export function createActionItemsOfProvinceLoader(em: EntityManager): LoadPage {
  const loadersOf = new Map<string, PageLoaders>();
  return async (provinceCode, args) => {
    const question = JSON.stringify(args);
    const { rows, counts } = loadersOf.get(question) ?? createPageLoaders(em, args);
    loadersOf.set(question, { rows, counts });
    const count = async () => (await counts.load(provinceCode))?.count ?? 0;
    return toPage(await rows.load(provinceCode), ORDER, args, count);
  };
}

function createPageLoaders(em: EntityManager, args: ActionItemsArguments): PageLoaders {
  return {
    rows: createListLoader<LocatedItem>({
      name: "actionItemsOfProvince",
      load: (provinceCodes) => readFirstRows(em, provinceCodes, args),
      keyOf: ({ provinceCode }) => provinceCode,
    }),
    counts: createLoader<{ readonly provinceCode: string; readonly count: number }>({
      name: "actionItemCountOfProvince",
      load: (provinceCodes) => countRows(em, provinceCodes, args),
      keyOf: ({ provinceCode }) => provinceCode,
    }),
  };
}

/** Of each province the rows of its page and one more. */
async function readFirstRows(
  em: EntityManager,
  provinceCodes: readonly string[],
  { filter, ...page }: ActionItemsArguments,
): Promise<LocatedItem[]> {
  const placed = itemsOf(em, provinceCodes, filter)
    .select(["item.id", raw("region.province_code"), raw(PLACE_IN_PROVINCE)])
    .andWhere(rowsAfter(ORDER, page.after, isCursor) as never);
  const chosen = await readSql<{ id: string; province_code: string }>(
    em,
    `select id, province_code from (${placed.getQuery()}) as placed where place <= ?`,
    [...placed.getParams(), pageSize(page) + 1],
  );
  const provinceOf = new Map(chosen.map(({ id, province_code }) => [id, province_code]));
  const items = await readRows(em, ActionItem, {
    where: { id: { $in: [...provinceOf.keys()] } },
    orderBy: { dueOn: "asc", id: "asc" },
  });
  return items.map((item) => ({ ...item, provinceCode: String(provinceOf.get(item.id)) }));
}

const PLACE_IN_PROVINCE =
  "row_number() over (partition by region.province_code order by item.due_on, item.id) as place";

function countRows(em: EntityManager, provinceCodes: readonly string[], { filter }: ActionItemsArguments) {
  const counted = itemsOf(em, provinceCodes, filter)
    .select([raw('region.province_code as "provinceCode"'), raw("count(*)::int as count")])
    .groupBy(raw("region.province_code"))
    .toQuery();
  return readSql<{ provinceCode: string; count: number }>(em, counted.sql, counted.params);
}

const itemsOf = (em: EntityManager, provinceCodes: readonly string[], filter: ActionItemFilter | null | undefined) =>
  em
    .createQueryBuilder(ActionItem, "item")
    .innerJoin("item.regencyCode" as never, "region")
    .where({ $and: [{ regencyCode: { provinceCode: { $in: provinceCodes } } }, toCondition(filter ?? {})] } as never);

function toCondition({ regencyCode, dimension, theme, state, isOverdue }: ActionItemFilter): object {
  const conditions = [
    regencyCode && { regencyCode: raw(CURRENT_CODE, [regencyCode]) },
    dimension && { dimension },
    theme && { theme },
    state && { state },
    isOverdue === true && overdueCondition(today()),
    isOverdue === false && notOverdueCondition(today()),
  ];
  return { $and: conditions.filter(Boolean) };
}

/** By any code that the regency has borne: follow-ups bear today's. */
const CURRENT_CODE = "(select current_code from region_code where code = ?)";

const isCursor = ({ dueOn = "", id = "" }: Readonly<Record<string, string>>): boolean =>
  isDay(dueOn) && /^\d{1,18}$/.test(id);

function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}
