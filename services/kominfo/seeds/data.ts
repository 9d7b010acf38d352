import { readCsv, readSources } from "../../common/seeding.ts";

const DATA = new URL("data/", import.meta.url);

export const sourceOf = readSources(DATA);

export const readData = <Column extends string>(name: string) => readCsv<Column>(DATA, name);

/** A number, or null where the file has none. */
export const numberOrNull = (text: string): number | null => (text === "" ? null : Number(text));
