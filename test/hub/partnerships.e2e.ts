import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const LIGHTS = "51.71-KPBU-2023-1";
const lights = {
  code: LIGHTS,
  regionCode: "51.71",
  kind: "KPBU",
  title: "Penerangan jalan umum pintar",
  dimension: "LIVING",
  state: "RUNNING",
  startsOn: "2024-01-01",
  endsOn: "2033-12-31",
  value: "120000000000",
  document: { title: "Perjanjian KPBU penerangan jalan", number: "12/KPBU/2023", date: "2023-11-20" },
  source: "Pemerintah Kota Denpasar",
};
const partner = (ordinal: number, rest: object) => ({ partnershipCode: LIGHTS, ordinal, ...rest });
const company = partner(1, {
  name: "PT Cahaya Kota",
  kind: "COMPANY",
  contribution: "Lampu dan pusat kendali",
  contributionValue: "90000000000",
});
const university = partner(2, { name: "Universitas Udayana", kind: "UNIVERSITY" });
const milestone = (ordinal: number, rest: object) => ({ partnershipCode: LIGHTS, ordinal, ...rest });
const first = milestone(1, { name: "Lampu pertama menyala", dueOn: "2024-06-30", reachedOn: "2024-07-05" });
const last = milestone(2, { name: "Seluruh kota terpasang", dueOn: "2028-12-31" });

async function accept(list: Data, ...figures: string[]): Promise<void> {
  expect((await steward.report(list)).refusals).toEqual([]);
  const named = figures.map((figure) => ({ figure, expectedRevision: 1 }));
  expect((await steward.accept({ figures: named })).refusals).toEqual([]);
}

const list = async (filter: string): Promise<string[]> => {
  const { data, errors } = await hub.ask(`{ partnerships(filter: ${filter}) { totalCount nodes { code } } }`);
  expect(errors).toEqual([]);
  expect(data.partnerships.totalCount).toBe(data.partnerships.nodes.length);
  return data.partnerships.nodes.map(({ code }: Data) => code);
};

it("tells who builds what with a region, for how long, and what it is worth", async () => {
  await accept({ partnerships: [lights] }, `PARTNERSHIP/${LIGHTS}`);
  const parts = { partnershipPartners: [company, university], partnershipMilestones: [last, first] };
  await accept(
    parts,
    ...[1, 2].flatMap((ordinal) => [
      `PARTNERSHIP_PARTNER/${LIGHTS}/${ordinal}`,
      `PARTNERSHIP_MILESTONE/${LIGHTS}/${ordinal}`,
    ]),
  );
  const { data, errors } = await hub.ask(`{ partnerships(filter: { regencyCode: "51.71" }) { nodes {
    code regionCode kind title dimension state startsOn endsOn value
    document { title number date url } province { name } regency { name }
    partners { ordinal name kind contribution contributionValue provenance { figure status } }
    milestones { ordinal name dueOn reachedOn provenance { status } }
    provenance { figure source revision simulated }
  } } }`);
  expect(errors).toEqual([]);
  const { state, source, ...told } = lights;
  const accepted = { status: "ACCEPTED" };
  expect(data.partnerships.nodes).toEqual([
    {
      ...told,
      state,
      document: { ...lights.document, url: null },
      province: { name: "Bali" },
      regency: { name: "Kota Denpasar" },
      partners: [
        {
          ordinal: 1,
          name: "PT Cahaya Kota",
          kind: "COMPANY",
          contribution: "Lampu dan pusat kendali",
          contributionValue: "90000000000",
          provenance: { figure: `PARTNERSHIP_PARTNER/${LIGHTS}/1`, ...accepted },
        },
        expect.objectContaining({ ordinal: 2, kind: "UNIVERSITY", contribution: null, contributionValue: null }),
      ],
      milestones: [
        {
          ordinal: 1,
          name: "Lampu pertama menyala",
          dueOn: "2024-06-30",
          reachedOn: "2024-07-05",
          provenance: accepted,
        },
        { ordinal: 2, name: "Seluruh kota terpasang", dueOn: "2028-12-31", reachedOn: null, provenance: accepted },
      ],
      provenance: { figure: `PARTNERSHIP/${LIGHTS}`, source, revision: 1, simulated: false },
    },
  ]);
});

it("lists those of a province, its own among them, by what they are", async () => {
  const OF_BALI = "51-COOPERATION_AGREEMENT-2024-1";
  const ofBali = {
    code: OF_BALI,
    regionCode: "51",
    kind: "COOPERATION_AGREEMENT",
    title: "Pusat data bersama",
    dimension: "GOVERNANCE",
    state: "PROPOSED",
  };
  await accept({ partnerships: [ofBali] }, `PARTNERSHIP/${OF_BALI}`);
  expect(await list(`{ provinceCode: "51" }`)).toEqual([OF_BALI, LIGHTS]);
  expect(await list(`{ provinceCode: "32" }`)).toEqual([]);
  expect(await list(`{ state: PROPOSED }`)).toEqual([OF_BALI]);
  expect(await list(`{ provinceCode: "51", dimension: LIVING }`)).toEqual([LIGHTS]);
  expect(await list(`{ partnerKind: UNIVERSITY }`)).toEqual([LIGHTS]);
  expect(await list(`{ partnerKind: COMMUNITY }`)).toEqual([]);
  expect(await list(`{ provinceCode: "51", regencyCode: "51.03" }`)).toEqual([]);
  const { data } = await hub.ask(
    `{ partnerships(filter: { state: PROPOSED }) { nodes { regency { name } province { name } } } }`,
  );
  expect(data.partnerships.nodes).toEqual([{ regency: null, province: { name: "Bali" } }]);
});

it("a partner is seen when the ministry has accepted them", async () => {
  const partnershipPartners = [partner(3, { name: "Komunitas Sepeda", kind: "COMMUNITY" })];
  expect((await steward.report({ partnershipPartners })).refusals).toEqual([]);
  expect(await list(`{ partnerKind: COMMUNITY }`)).toEqual([]);
  await steward.accept({ figures: [{ figure: `PARTNERSHIP_PARTNER/${LIGHTS}/3`, expectedRevision: 1 }] });
  expect(await list(`{ partnerKind: COMMUNITY }`)).toEqual([LIGHTS]);
});

describe("a report is refused, with words:", () => {
  const another = "51.71-KPBU-2023-2";
  const ofKind: Readonly<Record<string, object>> = {
    partnerships: { ...lights, code: another },
    partnershipPartners: { ...company, ordinal: 9 },
    partnershipMilestones: { ...first, ordinal: 9 },
  };
  it.each([
    [
      "partnerships",
      { regionCode: "51.03" },
      `by its region and kind its code begins with 51.03-KPBU, not ${another}; correct one of them`,
    ],
    [
      "partnerships",
      { kind: "CSR" },
      `by its region and kind its code begins with 51.71-CSR, not ${another}; correct one of them`,
    ],
    ["partnerships", { code: "KPBU 1" }, 'code must be such as "51.71-KPBU-2023-1"'],
    [
      "partnerships",
      { code: "51.99-KPBU-2023-1", regionCode: "51.99" },
      "there is no region code 51.99; check regionCode",
    ],
    [
      "partnerships",
      { startsOn: null },
      `${another} is RUNNING, and nobody knows since when; give its startsOn, or correct state`,
    ],
    [
      "partnerships",
      { state: "ENDED", endsOn: null },
      `${another} is ENDED, and nobody knows since when; give its endsOn, or correct state`,
    ],
    [
      "partnerships",
      { endsOn: "2023-12-31" },
      `${another} ends on 2023-12-31, before its startsOn 2024-01-01; correct one of them`,
    ],
    ["partnerships", { value: "-1" }, "value must not be negative"],
    ["partnerships", { document: { title: "x", url: "ftp://x" } }, "url must be an http(s) address"],
    ["partnershipPartners", { ordinal: 101 }, "ordinal must be from 1 to 100"],
    ["partnershipPartners", { contributionValue: "-5" }, "contributionValue must not be negative"],
    [
      "partnershipPartners",
      { partnershipCode: another },
      `there is no partnership code ${another}; check partnershipCode`,
    ],
    [
      "partnershipMilestones",
      { reachedOn: "2099-01-01" },
      expect.stringMatching(/^reachedOn must be a day from 2000-01-01 to /),
    ],
  ])("%s with %j", async (kind, changed, message) => {
    const report = await steward.report({ [kind]: [{ ...ofKind[kind], ...changed }] });
    expect(report.refusals).toMatchObject([{ code: "INVALID", message }]);
  });

  it("of somebody else", async () => {
    const operator = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.71" });
    expect((await operator.report({ partnerships: [ofKind["partnerships"]] })).refusals).toMatchObject([
      { code: "FORBIDDEN", message: "PARTNERSHIP/51.71-KPBU-2023-2 is for the steward of bappenas to report" },
    ]);
  });
});

describe("the database keeps the rules, too:", () => {
  const change = (table: string, key: string, changed: string) =>
    hub.sql(
      "bappenas",
      `insert into ${table} overriding system value select (json_populate_record(one, '${changed}')).* from ${table} as one where ${key} and valid_to = 'infinity'`,
    );
  it.each([
    ["partnership", { code: "51.71-CSR-2023-1" }, "partnership_code_check"],
    ["partnership", { ends_on: "2020-01-01" }, "partnership_term_check"],
    ["partnership", { starts_on: null }, "partnership_state_days_check"],
    ["partnership", { value: -1 }, "partnership_value_check"],
    ["partnership_partner", { region_code: "51.03" }, "partnership_partner_region_code_check"],
    ["partnership_partner", { ordinal: 0 }, "partnership_partner_ordinal_check"],
    ["partnership_partner", { contribution_value: -1 }, "partnership_partner_contribution_value_check"],
    ["partnership_milestone", { region_code: "51" }, "partnership_milestone_region_code_check"],
    ["partnership_milestone", { ordinal: 0 }, "partnership_milestone_ordinal_check"],
  ])("%s %j", async (table, changed, constraint) => {
    const key = table === "partnership" ? `code = '${LIGHTS}'` : `partnership_code = '${LIGHTS}' and ordinal = 1`;
    await expect(change(table, key, JSON.stringify(changed))).rejects.toMatchObject({ constraint });
  });
});
