import DataLoader from "dataloader";
import { parseView, type View } from "./view.ts";

interface LoaderOptions<Row> {
  /** Names the loader in traces. */
  readonly name: string;
  readonly load: (codes: readonly string[]) => Promise<readonly Row[]>;
  /** The key that a row answers: a batch is placed by key, never by position. */
  readonly keyOf: (row: Row) => string;
}

/** A loader of one row a code; a code without a row gets `null`. */
export function createLoader<Row>({ name, load, keyOf }: LoaderOptions<Row>): DataLoader<string, Row | null> {
  return new DataLoader(
    async (codes) => {
      const rows = new Map((await load(codes)).map((row) => [keyOf(row), row]));
      return codes.map((code) => rows.get(code) ?? null);
    },
    { name },
  );
}

/** A loader of all rows of a code, in the order in which they were read; a code without rows gets an empty list. */
export function createListLoader<Row>({ name, load, keyOf }: LoaderOptions<Row>): DataLoader<string, readonly Row[]> {
  return new DataLoader(
    async (codes) => {
      const rows = Map.groupBy(await load(codes), keyOf);
      return codes.map((code) => rows.get(code) ?? []);
    },
    { name },
  );
}

/** The coordinate of a year of one region, as an annual entity's representation carries it. */
export interface AnnualKey {
  readonly code: string;
  readonly year: number;
  readonly view: string;
}

/** All years of all regions that one batch asks for, under one view. */
export interface AnnualBatch {
  readonly codes: readonly string[];
  readonly years: readonly number[];
  readonly view: View;
}

interface AnnualLoaderOptions<Row> {
  readonly name: string;
  /** May read more than was asked (every year of every code): what no key asks for is left aside. */
  readonly load: (batch: AnnualBatch) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => { readonly code: string; readonly year: number };
}

export type AnnualLoader<Row> = DataLoader<AnnualKey, readonly Row[], string>;

const yearId = ({ code, year }: { readonly code: string; readonly year: number }) => `${code} ${year}`;

/** A loader of all rows of a region's year; one read for all keys of a view. */
export function createAnnualLoader<Row>({ name, load, keyOf }: AnnualLoaderOptions<Row>): AnnualLoader<Row> {
  const loadView = async (view: string, keys: readonly AnnualKey[]) => {
    const codes = [...new Set(keys.map(({ code }) => code))];
    const years = [...new Set(keys.map(({ year }) => year))];
    return Map.groupBy(await load({ codes, years, view: parseView(view) }), (row) => yearId(keyOf(row)));
  };
  return new DataLoader<AnnualKey, readonly Row[], string>(
    async (keys) => {
      // A view that cannot be read fails its own keys alone.
      const readings = [...Map.groupBy(keys, ({ view }) => view)].map(
        async ([view, asked]) => [view, await loadView(view, asked).catch((error: Error) => error)] as const,
      );
      const rowsOfView = new Map(await Promise.all(readings));
      return keys.map((key) => {
        const rows = rowsOfView.get(key.view);
        return rows instanceof Error ? rows : (rows?.get(yearId(key)) ?? []);
      });
    },
    { name, cacheKeyFn: (key) => `${yearId(key)} ${key.view}` },
  );
}

/** Loaders of what differs from view to view: a set for each, made when it is first asked for. */
export function createPerView<Loaders>(create: (view: View) => Loaders): (view: string) => Loaders {
  const made = new Map<string, Loaders>();
  return (text) => {
    const loaders = made.get(text) ?? create(parseView(text));
    made.set(text, loaders);
    return loaders;
  };
}

/** What does not hang on a key, read at most once a request. */
export function createOnce<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () => (reading ??= read());
}
