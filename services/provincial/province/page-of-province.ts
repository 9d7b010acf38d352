import { type EntityManager, raw } from "@mikro-orm/postgresql";
import type DataLoader from "dataloader";
import { createListLoader, createLoader } from "../../common/create-loader.ts";
import type { FigureClass, FigureEntity } from "../../common/figure/figure.entity.ts";
import { ACCEPTED_NOW, readFigures } from "../../common/figure/read-figures.ts";
import { type PageArguments, pageSize } from "../../common/graph/arguments.ts";
import { type Page, rowsAfter, toPage } from "../../common/graph/connection.ts";
import { readSql } from "../../common/read.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";

/** What the pages of a list of figures need to know, of which every province has its own. */
interface PagedFigures<Row extends FigureEntity, Filter> {
  readonly name: string;
  readonly entity: FigureClass<Row>;
  /** The property that holds the code of its region: of a regency, or of the province itself. */
  readonly region: keyof Row & string;
  /** The properties to sort by; the last one is its key. */
  readonly order: readonly [keyof Row & string, keyof Row & string];
  readonly toCondition: (filter: Filter) => object;
  /** Refuses values of a cursor that a column would not take. */
  readonly isCursor: (cursor: Readonly<Record<string, string>>) => boolean;
}

interface FilteredPage<Filter> extends PageArguments {
  readonly filter?: Filter | null;
}

type Located<Row> = Row & { readonly ofProvince: string };

interface PageLoaders<Row> {
  readonly rows: DataLoader<string, readonly Located<Row>[]>;
  readonly counts: DataLoader<string, { readonly count: number } | null>;
}

export type LoadPage<Row, Args> = (provinceCode: string, args: Args) => Promise<Page<Row>>;

/** One page a province: two statements for all provinces of which the same page is asked, one more for their counts. */
export function createPageOfProvinceLoader<Row extends FigureEntity, Filter>(
  em: EntityManager,
  figures: PagedFigures<Row, Filter>,
): LoadPage<Row, FilteredPage<Filter>> {
  const loadersOf = new Map<string, PageLoaders<Row>>();
  return async (provinceCode, args) => {
    const question = JSON.stringify(args);
    const { rows, counts } = loadersOf.get(question) ?? createPageLoaders(em, figures, args);
    loadersOf.set(question, { rows, counts });
    const count = async () => (await counts.load(provinceCode))?.count ?? 0;
    return toPage<Row>(await rows.load(provinceCode), figures.order, args, count);
  };
}

function createPageLoaders<Row extends FigureEntity, Filter>(
  em: EntityManager,
  figures: PagedFigures<Row, Filter>,
  args: FilteredPage<Filter>,
): PageLoaders<Row> {
  return {
    rows: createListLoader<Located<Row>>({
      name: figures.name,
      load: (provinceCodes) => readFirstRows(em, figures, provinceCodes, args),
      keyOf: ({ ofProvince }) => ofProvince,
    }),
    counts: createLoader<{ readonly ofProvince: string; readonly count: number }>({
      name: `${figures.name}Count`,
      load: (provinceCodes) => countRows(em, figures, provinceCodes, args),
      keyOf: ({ ofProvince }) => ofProvince,
    }),
  };
}

const PROVINCE = "coalesce(region.province_code, region.code)";

/** Of each province the rows of its page and one more. */
async function readFirstRows<Row extends FigureEntity, Filter>(
  em: EntityManager,
  figures: PagedFigures<Row, Filter>,
  provinceCodes: readonly string[],
  { filter, ...page }: FilteredPage<Filter>,
): Promise<Located<Row>[]> {
  const { entity, order, isCursor } = figures;
  const [, key] = order;
  const columns = order.map((property) => `figure."${columnOf(em, entity, property)}"`);
  const place = `row_number() over (partition by ${PROVINCE} order by ${columns.join(", ")}) as place`;
  const placed = rowsOf(em, figures, provinceCodes, filter)
    .select([raw(`${columns[1]} as key`), raw(`${PROVINCE} as province`), raw(place)] as never)
    .andWhere(rowsAfter(order, page.after, isCursor) as never);
  const chosen = await readSql<{ key: string; province: string }>(
    em,
    `select key, province from (${placed.getQuery()}) as placed where place <= ?`,
    [...placed.getParams(), pageSize(page) + 1],
  );
  const provinceOf = new Map(chosen.map((row) => [row.key, row.province]));
  const rows = await readFigures(em, entity, DEFAULT_VIEW, {
    where: { [key]: { $in: [...provinceOf.keys()] } } as never,
    orderBy: Object.fromEntries(order.map((property) => [property, "asc"])) as never,
  });
  return rows.map((row) => ({ ...row, ofProvince: String(provinceOf.get(String(row[key]))) }));
}

function countRows<Row extends FigureEntity, Filter>(
  em: EntityManager,
  figures: PagedFigures<Row, Filter>,
  provinceCodes: readonly string[],
  { filter }: FilteredPage<Filter>,
) {
  const counted = rowsOf(em, figures, provinceCodes, filter)
    .select([raw(`${PROVINCE} as "ofProvince"`), raw("count(*)::int as count")] as never)
    .groupBy(raw(PROVINCE))
    .toQuery();
  return readSql<{ ofProvince: string; count: number }>(em, counted.sql, counted.params);
}

function rowsOf<Row extends FigureEntity, Filter>(
  em: EntityManager,
  { entity, region, toCondition }: PagedFigures<Row, Filter>,
  provinceCodes: readonly string[],
  filter: Filter | null | undefined,
) {
  const ofProvinces = [{ [region]: { provinceCode: { $in: provinceCodes } } }, { [region]: { $in: provinceCodes } }];
  const conditions = [ACCEPTED_NOW, { $or: ofProvinces }, ...(filter ? [toCondition(filter)] : [])];
  return em
    .createQueryBuilder<FigureEntity, "figure">(entity, "figure")
    .innerJoin(`figure.${region}` as never, "region")
    .where({ $and: conditions } as never);
}

function columnOf<Row extends FigureEntity>(em: EntityManager, entity: FigureClass<Row>, property: string): string {
  const found = em
    .getMetadata()
    .get(entity)
    .props.find(({ name }) => name === property);
  return String(found?.fieldNames[0]);
}

/** By any code that the region has borne: figures of today bear today's. */
export const currentCode = (code: string) => raw("(select current_code from region_code where code = ?)", [code]);

export function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10;
}
