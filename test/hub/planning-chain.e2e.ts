import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";
import { countStatements } from "../testkit/statements.ts";

let hub: TestHub;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
});
afterAll(() => hub[Symbol.asyncDispose]());

/** A document whose code tells its region, kind and first year. */
function documentOf(code: string, lastYear: number, parentCode: string | null = null) {
  const [region = "", kind = "", firstYear = ""] = code.split("-");
  return {
    code,
    kind,
    title: `${kind} ${firstYear}`,
    regionCode: region === "ID" ? null : region,
    periodFirstYear: Number(firstYear),
    periodLastYear: lastYear,
    parentCode,
  };
}

const report = (...planningDocuments: object[]): Promise<Data> => steward.report({ planningDocuments });
const accept = (code: string, revision = 1): Promise<Data> =>
  steward.accept({ figures: [{ figure: `PLANNING_DOCUMENT/${code}`, expectedRevision: revision }] });
const codesOf = (documents: Data[]): string[] => documents.map(({ code }) => code);

const NATIONAL = "ID-RPJMN-2025";
const OF_BALI = "51-RPJMD-2025";
const OF_DENPASAR = "51.71-RPJMD-2025";
const OF_THE_YEAR = "51.71-RKPD-2026";

const read = async (filter: string): Promise<Data[]> => {
  const { data, errors } = await hub.ask(
    `{ planningDocuments(filter: ${filter}) { nodes { code parent { code } chain { code kind } } } }`,
  );
  expect(errors).toEqual([]);
  return data.planningDocuments.nodes;
};

it("a document carries out the one above it, from the nation's plan down to the regency's of a year", async () => {
  for (const document of [
    documentOf(OF_BALI, 2029, NATIONAL),
    documentOf(OF_DENPASAR, 2029, OF_BALI),
    documentOf(OF_THE_YEAR, 2026, OF_DENPASAR),
  ]) {
    expect((await report(document)).refusals).toEqual([]);
    expect((await accept(document.code)).refusals).toEqual([]);
  }
  const documents = await read(`{ provinceCode: "51" }`);
  const ofTheYear = documents.find(({ code }) => code === OF_THE_YEAR);
  expect(ofTheYear.chain).toEqual([
    { code: NATIONAL, kind: "RPJMN" },
    { code: OF_BALI, kind: "RPJMD" },
    { code: OF_DENPASAR, kind: "RPJMD" },
    { code: OF_THE_YEAR, kind: "RKPD" },
  ]);
  expect(ofTheYear).toMatchObject({ parent: { code: OF_DENPASAR } });
  expect(codesOf(await read(`{ parentCode: "${OF_BALI}" }`))).toEqual([OF_DENPASAR]);
  expect(codesOf(await read(`{ parentCode: "${NATIONAL}" }`))).toEqual([OF_BALI]);
  const [national] = await read(`{ kind: RPJMN, year: 2025 }`);
  expect(national).toEqual({
    code: NATIONAL,
    parent: null,
    chain: [{ code: NATIONAL, kind: "RPJMN" }],
  });
});

it("the chains of a page are one walk, however many they are", async () => {
  const ask = (first: number) => () => hub.ask(`{ planningDocuments(first: ${first}) { nodes { chain { title } } } }`);
  const count = async (first: number) => (await countStatements(ask(first))).filter(isOfDocuments).length;
  expect(await count(5)).toBe(await count(1));
});

const isOfDocuments = (statement: string): boolean => statement.includes("planning_document");

describe("is refused:", () => {
  it.each([
    [
      "a parent that does not stand above",
      documentOf("51.71-RKPD-2027", 2027, OF_BALI),
      "51.71-RKPD-2027 carries out 51.71-RPJMD-…, not 51-RPJMD-2025; correct parentCode, or leave it out",
    ],
    [
      "a parent of another province",
      documentOf("32.71-RPJMD-2025", 2029, OF_BALI),
      "32.71-RPJMD-2025 carries out 32.71-RPJPD-… or 32-RPJMD-… or ID-RPJMN-…, not 51-RPJMD-2025; correct parentCode, or leave it out",
    ],
    [
      "itself",
      documentOf("51.03-RPJMD-2025", 2029, "51.03-RPJMD-2025"),
      "there is no planning document code 51.03-RPJMD-2025; check parentCode",
    ],
    [
      "a period that begins after the parent's",
      documentOf("51.71-RKPD-2030", 2030, OF_DENPASAR),
      "51.71-RKPD-2030 begins in 2030, and 51.71-RPJMD-2025 above it is of 2025–2029; correct the period, or parentCode",
    ],
    [
      "a parent that is not known",
      documentOf("51.71-RKPD-2028", 2028, "51.71-RPJMD-2099"),
      "there is no planning document code 51.71-RPJMD-2099; check parentCode",
    ],
  ])("%s", async (_what, document, message) => {
    expect((await report(document)).refusals).toMatchObject([{ code: "INVALID", message }]);
  });

  it("a shorter period of a document that another carries out later", async () => {
    const reason = "Masa berlaku diperpendek";
    const figures = [{ figure: `PLANNING_DOCUMENT/${OF_DENPASAR}`, expectedRevision: 1 }];
    expect((await steward.reopen({ figures, reason })).refusals).toEqual([]);
    const shorter = { ...documentOf(OF_DENPASAR, 2025, OF_BALI), expectedRevision: 1 };
    expect((await steward.report({ planningDocuments: [shorter], reason })).refusals).toMatchObject([
      {
        code: "INVALID",
        message:
          "51.71-RKPD-2026 begins in 2026, and 51.71-RPJMD-2025 above it is of 2025–2025; correct the period, or parentCode",
      },
    ]);
  });
});

describe("the database keeps the chain, too:", () => {
  const insert = (code: string, lastYear: number, parentCode: string) => {
    const [region, kind, firstYear] = code.split("-");
    return hub.sql(
      "bappenas",
      `with named as (insert into planning_document_code values ('${code}') on conflict do nothing)
       insert into planning_document (code, kind, title, region_code, period_first_year, period_last_year, parent_code, received_at, status, simulated, move)
       values ('${code}', '${kind}', '-', '${region}', ${firstYear}, ${lastYear}, '${parentCode}', now(), 'ACCEPTED', false, 'ACCEPT')`,
    );
  };

  it("a parent stands above", async () => {
    await expect(insert("51.05-RKPD-2026", 2026, OF_BALI)).rejects.toMatchObject({
      constraint: "planning_document_parent_check",
    });
  });

  it("a document begins while its parent is in force", async () => {
    await expect(insert("51.71-RKPD-2031", 2031, OF_DENPASAR)).rejects.toMatchObject({
      constraint: "planning_document_chain",
    });
  });

  it("a document stays in force as long as others begin below it", async () => {
    const end = `update planning_document set valid_to = now() where code = '${OF_DENPASAR}' and valid_to = 'infinity' and status = 'ACCEPTED'`;
    const shorten = `insert into planning_document (code, kind, title, region_code, period_first_year, period_last_year, received_at, status, simulated, move)
      values ('${OF_DENPASAR}', 'RPJMD', '-', '51.71', 2025, 2025, now(), 'ACCEPTED', false, 'ACCEPT')`;
    await expect(hub.sql("bappenas", `begin; ${end}; ${shorten}; commit`)).rejects.toMatchObject({
      constraint: "planning_document_chain",
    });
  });
});

it("a document tells its chain in the view of the target that names it", async () => {
  const target = { regencyCode: "51.71", year: 2026, dimension: "LIVING", target: 3, documentCode: OF_THE_YEAR };
  expect((await steward.report({ dimensionTargets: [target] })).refusals).toEqual([]);
  const draft = await steward.ask(
    `{ regency(code: "51.71") { annual(year: 2026, minStatus: DRAFT) { dimensionTargets { document { code chain { code } } } } } }`,
  );
  const [{ document }] = draft.data.regency.annual.dimensionTargets;
  expect(codesOf(document.chain)).toEqual([NATIONAL, OF_BALI, OF_DENPASAR, OF_THE_YEAR]);
});
