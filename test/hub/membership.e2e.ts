import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
});
afterAll(() => hub[Symbol.asyncDispose]());

const membership = `code stage cohorts { year confidence } claims { year confidence } provenance { simulated }`;

it("knows 177 members, and of the other regencies that none is known", async () => {
  const { data, errors } = await hub.ask(`{
    members: memberships(filter: { isMember: true }, first: 1) { totalCount nodes { code regency { name } } }
    others: memberships(filter: { isMember: false }, first: 1) { totalCount nodes { code stage cohorts { year } provenance { source } } }
    all: memberships(first: 1) { totalCount }
    launched: memberships(filter: { stage: LAUNCH }, first: 1) { totalCount }
    implementing: memberships(filter: { stage: IMPLEMENTATION }, first: 1) { totalCount }
    bali2022: memberships(filter: { provinceCode: "51", cohortYear: 2022 }) { nodes { regency { name } } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    members: { totalCount: 177, nodes: [{ code: "11.14", regency: { name: "Kabupaten Aceh Jaya" } }] },
    others: { totalCount: 337, nodes: [{ code: "11.01", stage: null, cohorts: [], provenance: null }] },
    all: { totalCount: 514 },
    launched: { totalCount: 47 },
    implementing: { totalCount: 130 },
    bali2022: {
      nodes: ["Kabupaten Jembrana", "Kabupaten Tabanan", "Kabupaten Klungkung"].map((name) => ({ regency: { name } })),
    },
  });
});

it("lets Kominfo's list of 141 win over a single mention, which stays as a claim", async () => {
  const { data } = await hub.ask(`{
    singkawang: regency(code: "61.72") { annual(year: 2023) { membership { ${membership} } } }
    kudus: regency(code: "33.19") { annual(year: 2023) { membership { ${membership} } } }
    semarang: regency(code: "33.74") { annual(year: 2023) { membership { ${membership} } } }
  }`);
  expect(data.singkawang.annual.membership).toEqual({
    code: "61.72",
    stage: null,
    cohorts: [],
    claims: [{ year: 2017, confidence: "LOW" }],
    provenance: null,
  });
  expect(data.kudus.annual.membership).toMatchObject({
    cohorts: [{ year: 2021, confidence: "HIGH" }],
    claims: [{ year: 2018, confidence: "LOW" }],
  });
  expect(data.semarang.annual.membership).toMatchObject({
    cohorts: [
      { year: 2017, confidence: "HIGH" },
      { year: 2021, confidence: "MEDIUM" },
    ],
    claims: [],
  });
});

it("tells a membership as of its year", async () => {
  const { data } = await hub.ask(
    `{ regency(code: "35.07") { annuals(from: 2020, to: 2023) { year membership { stage cohorts { year } } } } }`,
  );
  expect(data.regency.annuals).toEqual([
    { year: 2020, membership: { stage: null, cohorts: [] } },
    { year: 2021, membership: { stage: "LAUNCH", cohorts: [{ year: 2021 }] } },
    { year: 2022, membership: { stage: "LAUNCH", cohorts: [{ year: 2021 }] } },
    { year: 2023, membership: { stage: "IMPLEMENTATION", cohorts: [{ year: 2021 }] } },
  ]);
});

it("counts in coverage the masterplans that are known, and names the members of which none is known", async () => {
  const { data } = await hub.ask(`{ province(code: "19") { annual(year: 2023) {
    coverage { regencyCount memberCount masterplanCount mentoredMasterplanCount unknownCount masterplanShare floor meetsFloor provenance { simulated } }
    regencies { name membership { masterplanState masterplan { isMentored title } } }
  } } }`);
  const { coverage, regencies } = data.province.annual;
  expect(coverage).toEqual({
    regencyCount: 7,
    memberCount: 3,
    masterplanCount: 1,
    mentoredMasterplanCount: 0,
    unknownCount: 2,
    masterplanShare: 0.14,
    floor: 0.8,
    meetsFloor: null,
    provenance: { simulated: false },
  });
  expect(regencies.find(({ name }: { name: string }) => name === "Kota Pangkal Pinang")?.membership).toEqual({
    masterplanState: "MADE",
    masterplan: { isMentored: false, title: null },
  });
});

it("lists the cohorts and programs as they were published", async () => {
  const { data } = await hub.ask(`{
    cohorts { year quota newMemberCount candidateCount mouSignedOn confidence knownMemberCount knownMemberProvenance { partCount missingCount simulated } }
    programs { code name startYear targets { year target } }
    scoringSchemes { code group weights { component weight } }
    reportingYears
  }`);
  expect(
    data.cohorts.map(({ year, quota, knownMemberCount }: Record<string, number>) => [year, quota, knownMemberCount]),
  ).toEqual([
    [2017, 25, 24],
    [2018, 50, 53],
    [2019, 25, 25],
    [2021, null, 44],
    [2022, 50, 9],
    [2023, 50, 16],
    [2024, 10, 11],
  ]);
  expect(data.cohorts.map(({ knownMemberProvenance }: Record<string, object>) => knownMemberProvenance)).toEqual(
    [24, 53, 25, 44, 9, 16, 11].map((partCount) => ({ partCount, missingCount: 0, simulated: false })),
  );
  expect(data.programs).toEqual([
    { code: "SMART_CITY", name: "Gerakan Menuju Smart City", startYear: 2017, targets: [{ year: 2019, target: 100 }] },
    {
      code: "SMART_PROVINCE",
      name: "Gerakan Menuju Smart Province",
      startYear: 2022,
      targets: [{ year: 2023, target: 2 }],
    },
  ]);
  expect(data.scoringSchemes.map(({ code }: { code: string }) => code)).toEqual(["2023-KPPN_IKN", "2023-REGULER"]);
  expect(data.reportingYears).toEqual([2023]);
});

it("says whether a province reaches the floor only where the masterplans that are not known cannot change it", async () => {
  const { data } = await hub.ask(
    `{ lampung: province(code: "18") { annual(year: 2023) { coverage { masterplanCount masterplanShare meetsFloor } } } }`,
  );
  expect(data.lampung.annual.coverage).toEqual({ masterplanCount: 0, masterplanShare: 0, meetsFloor: null });
});
