import { countQuery, readQuery } from "../read.ts";
import type { EntityManager, EntityName } from "@mikro-orm/postgresql";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { BadUserInput } from "../errors.ts";
import { type PageArguments, pageSize } from "./arguments.ts";
import { PageInfo } from "./page-info.ts";

/** One page of rows; how many there are in all is counted when asked. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly count: () => Promise<number>;
}

/** The type of a list that can grow. */
export function connectionOf<Node extends object>(NodeType: ClassType<Node>, name: string) {
  @ObjectType(`${name}Connection`, { description: `A page of a list that can grow. Pass \`endCursor\` as \`after\`.` })
  class Connection implements Page<Node> {
    @Field(() => [NodeType], { description: "The rows of this page, in the order asked for." })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;

    readonly count!: () => Promise<number>;

    @Field(() => Int, { description: "How many rows there are over all pages." })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}

interface PageOptions<Row> {
  readonly where: object;
  /** The properties to sort by; the last one is unique. */
  readonly order: readonly (keyof Row & string)[];
  readonly page: PageArguments;
  /** Refuses values of a cursor that a column would not take, where it is not text. */
  readonly isCursor?: (cursor: Cursor) => boolean;
}

/** Reads one page by its keys, never by counting rows, so that a row that comes or goes shifts nothing. */
export async function paginate<Row extends object>(
  em: EntityManager,
  entity: EntityName<Row>,
  { where, order, page, isCursor }: PageOptions<Row>,
): Promise<Page<Row>> {
  const all = em.createQueryBuilder(entity).where(where as never);
  const query = all
    .clone()
    .andWhere(rowsAfter(order, page.after, isCursor) as never)
    .orderBy(Object.fromEntries(order.map((property) => [property, "asc"])) as never)
    .limit(pageSize(page) + 1);
  return toPage(await readQuery(em, entity, query), order, page, () => countQuery(em, all as never));
}

/** The page that begins with these rows, of which one more was read than the page holds, if there are more. */
export function toPage<Row extends object>(
  rows: readonly Row[],
  order: readonly (keyof Row & string)[],
  page: PageArguments,
  count: () => Promise<number>,
): Page<Row> {
  const nodes = rows.slice(0, pageSize(page));
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > nodes.length, endCursor: last ? encodeCursor(last, order) : null },
    count,
  };
}

/**
 * A page of rows that have all been read, for a list that has an end, under a parent of which there are several.
 * @param order the property that they are sorted by, of text; no two rows have the same
 */
export function pageOf<Row extends object>(
  rows: readonly Row[],
  order: keyof Row & string,
  page: PageArguments,
): Page<Row> {
  const after = cursorOf([order], page.after)?.[order];
  const left = after === undefined ? rows : rows.filter((row) => String(row[order]) > after);
  return toPage(left, [order], page, () => Promise.resolve(rows.length));
}

/** What a page was sorted by, and where it ended. */
type Cursor = Readonly<Record<string, string>>;

/**
 * The condition of the rows that follow a page; of all rows without a cursor.
 * @param isCursor refuses values that a column would not take, where it is not text
 */
export function rowsAfter(
  order: readonly string[],
  after: string | null | undefined,
  isCursor?: (cursor: Cursor) => boolean,
): object {
  return after == null ? {} : following(order, decodeCursor(after, order, isCursor));
}

/** Rows after the cursor: greater in the first property, or equal in it and greater in the next. */
function following(order: readonly string[], cursor: Cursor): object {
  const alternatives = order.map((property, index) => ({
    ...Object.fromEntries(order.slice(0, index).map((equal) => [equal, cursor[equal]])),
    [property]: { $gt: cursor[property] },
  }));
  return { $or: alternatives };
}

/** Where the page before ended; null without one. */
export const cursorOf = (order: readonly string[], after: string | null | undefined): Cursor | null =>
  after == null ? null : decodeCursor(after, order);

function encodeCursor<Row extends object>(row: Row, order: readonly (keyof Row & string)[]): string {
  const values = Object.fromEntries(order.map((property) => [property, String(row[property])]));
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

function decodeCursor(
  text: string,
  order: readonly string[],
  isCursor: (cursor: Cursor) => boolean = () => true,
): Cursor {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (isOrderedBy(order, cursor) && isCursor(cursor)) return cursor;
  } catch {
    // Falls through to the refusal: text that is no JSON is no cursor either.
  }
  throw new BadUserInput("after must be the endCursor of a page of the same list");
}

const isOrderedBy = (order: readonly string[], cursor: unknown): cursor is Cursor =>
  typeof cursor === "object" &&
  cursor !== null &&
  Object.keys(cursor).join() === order.join() &&
  Object.values(cursor).every((value) => typeof value === "string" && !value.includes("\0"));
