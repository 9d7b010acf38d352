import { expect, it } from "vitest";
import { createAnnualLoader, createListLoader, createLoader } from "./create-loader.ts";
import { DEFAULT_VIEW, printView } from "./view.ts";

/** Rows of a table, and the batches that were asked of it. */
function table<Row>(rows: readonly Row[]) {
  const batches: unknown[] = [];
  const load = (batch: unknown) => {
    batches.push(batch);
    return Promise.resolve(rows);
  };
  return { batches, load };
}

it("reads equal keys once, and places rows by their key whatever their order", async () => {
  const { batches, load } = table([
    { code: "51.71", name: "Kota Denpasar" },
    { code: "51.03", name: "Kabupaten Badung" },
  ]);
  const loader = createLoader({ name: "regency", load, keyOf: ({ code }) => code });
  const rows = await loader.loadMany(["51.03", "51.99", "51.71", "51.03"]);
  expect(rows.map((row) => row && "name" in row && row.name)).toEqual([
    "Kabupaten Badung",
    null,
    "Kota Denpasar",
    "Kabupaten Badung",
  ]);
  expect(batches).toEqual([["51.03", "51.99", "51.71"]]);
});

it("gives a key without rows an empty list, and keeps the order in which rows were read", async () => {
  const { batches, load } = table([
    { province: "51", code: "51.01" },
    { province: "34", code: "34.01" },
    { province: "51", code: "51.02" },
  ]);
  const loader = createListLoader({ name: "regencies", load, keyOf: ({ province }) => province });
  expect(await Promise.all([loader.load("51"), loader.load("99"), loader.load("51")])).toEqual([
    [
      { province: "51", code: "51.01" },
      { province: "51", code: "51.02" },
    ],
    [],
    [
      { province: "51", code: "51.01" },
      { province: "51", code: "51.02" },
    ],
  ]);
  expect(batches).toEqual([["51", "99"]]);
});

it("reads all years of all regions at once, and leaves aside what no key asked for", async () => {
  const { batches, load } = table([
    { code: "51.03", year: 2023, score: 3 },
    { code: "51.03", year: 2022, score: 2 },
    { code: "51.71", year: 2023, score: 4 },
  ]);
  const loader = createAnnualLoader({ name: "scores", load, keyOf: (row) => row });
  const keys = [
    { code: "51.03", year: 2022, view: printView(DEFAULT_VIEW) },
    { code: "51.71", year: 2023, view: printView(DEFAULT_VIEW) },
    { code: "51.71", year: 2022, view: printView(DEFAULT_VIEW) },
  ];
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  expect(rows.map((list) => list.map(({ score }) => score))).toEqual([[2], [4], []]);
  expect(batches).toEqual([{ codes: ["51.03", "51.71"], years: [2022, 2023], view: DEFAULT_VIEW }]);
});

it("refuses a view that it cannot read", async () => {
  const { load } = table([{ code: "51.03", year: 2023 }]);
  const loader = createAnnualLoader({ name: "scores", load, keyOf: (row) => row });
  await expect(loader.load({ code: "51.03", year: 2023, view: "2024-01-31T00:00:00Z/DRAFT/OF_YEAR" })).rejects.toThrow(
    /view ".*" is unknown/,
  );
});
