import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
});
afterAll(() => hub[Symbol.asyncDispose]());

it("finds a regency by the code that it bore before the split of Papua, and says so", async () => {
  const { data, errors } = await hub.ask(`{
    byFormerCode: regency(code: "91.01") {
      code name province { code name }
      formerCodes { code validUntil legalBasis }
      foundByFormerCode { code }
      annuals(from: 2021, to: 2022) { year code codeOfYear }
    }
    byTodaysCode: regency(code: "93.01") { name foundByFormerCode { code } }
    byFormerCodeInFilter: regencies(filter: { name: "92.05" }) { nodes { code name } }
    byFormerName: regencies(filter: { name: "toba samosir" }) { nodes { code name } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    byFormerCode: {
      code: "93.01",
      name: "Kabupaten Merauke",
      province: { code: "93", name: "Papua Selatan" },
      formerCodes: [{ code: "91.01", validUntil: "2022-07-25", legalBasis: "UU 14/2022" }],
      foundByFormerCode: { code: "91.01" },
      annuals: [
        { year: 2021, code: "93.01", codeOfYear: "91.01" },
        { year: 2022, code: "93.01", codeOfYear: "93.01" },
      ],
    },
    byTodaysCode: { name: "Kabupaten Merauke", foundByFormerCode: null },
    byFormerCodeInFilter: { nodes: [{ code: "96.03", name: "Kabupaten Raja Ampat" }] },
    byFormerName: { nodes: [{ code: "12.12", name: "Kabupaten Toba" }] },
  });
});

it("keeps the register whole: 38 provinces, 416 kabupaten, 98 kota, 26 former codes, and the youngest provinces' first day", async () => {
  const { data } = await hub.ask(`{
    provinces { code }
    kabupaten: regencies(filter: { kind: KABUPATEN }, first: 1) { totalCount }
    kota: regencies(filter: { kind: KOTA }, first: 1) { totalCount }
    papuaSelatan: province(code: "93") { annuals(from: 2021, to: 2022) { year existed } }
    papuaBaratDaya: province(code: "96") { regencies { formerCodes { code } } }
  }`);
  expect(data.provinces).toHaveLength(38);
  expect(data).toMatchObject({
    kabupaten: { totalCount: 416 },
    kota: { totalCount: 98 },
    papuaSelatan: {
      annuals: [
        { year: 2021, existed: false },
        { year: 2022, existed: true },
      ],
    },
  });
  expect(
    data.papuaBaratDaya.regencies.map(({ formerCodes }: { formerCodes: { code: string }[] }) => formerCodes[0]?.code),
  ).toEqual(["92.01", "92.04", "92.05", "92.09", "92.10", "92.71"]);
  expect(
    await hub.sql("regional", "select count(*)::int as count from region_code where valid_until is not null"),
  ).toEqual([{ count: 26 }]);
});

it("walks all 514 regencies page by page, each once", async () => {
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await hub.ask(
      `query ($after: String) { regencies(first: 100, after: $after, orderBy: NAME) { totalCount pageInfo { hasNextPage endCursor } nodes { code } } }`,
      { after },
    );
    expect(data.regencies.totalCount).toBe(514);
    codes.push(...data.regencies.nodes.map(({ code }: { code: string }) => code));
    after = data.regencies.pageInfo.hasNextPage ? data.regencies.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(codes).size).toBe(514);
  expect(codes).toHaveLength(514);
});
