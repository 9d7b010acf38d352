import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let ofYogyakarta: Changer;
let ofKominfo: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ofYogyakarta = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "34" });
  ofKominfo = await changerOf(hub, "provincial", { role: "MINISTRY_STEWARD", agency: "kominfo" });
});
afterAll(() => hub[Symbol.asyncDispose]());

async function report(person: Changer, input: Data): Promise<Data> {
  const { figures, refusals } = await person.report(input);
  expect(refusals).toEqual([]);
  return { figures: figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision })) };
}

async function settle(person: Changer, input: Data): Promise<void> {
  expect((await person.accept(await report(person, input))).refusals).toEqual([]);
}

async function read(code: string, selection: string): Promise<Data> {
  const { data, errors } = await hub.ask(`{ province(code: "${code}") { smartProvince { ${selection} } } }`);
  expect(errors).toEqual([]);
  return data.province.smartProvince;
}

async function readFloor(code: string, year: number): Promise<Data> {
  const { data, errors } = await hub.ask(`{ province(code: "${code}") { annual(year: ${year}) {
    coverage { regencyCount masterplanCount }
    smartProvinceFloor { state share floor missingCount assessment { year result note } provenance { simulated } }
  } } }`);
  return { errors, ...data.province.annual };
}

describe("the assessment of a province", () => {
  it("is known of the two that were chosen for 2023", async () => {
    const assessments = [{ year: 2022, assessedOn: null, result: "SELECTED", provenance: { simulated: false } }];
    for (const code of ["32", "34"]) {
      expect(await read(code, "assessments { year assessedOn result provenance { simulated } }")).toEqual({
        assessments,
      });
    }
    expect(await read("12", "stage assessments { year }")).toEqual({ stage: null, assessments: [] });
  });

  const assessed = { provinceCode: "51", year: 2024, assessedOn: "2024-05-06", result: "SELECTED" };

  it("is the ministry's, and its province does not see it before it is accepted", async () => {
    const ofBali = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "51" });
    const smartProvinceAssessments = [{ ...assessed, note: "Tim penggerak lengkap" }];
    expect((await ofBali.report({ smartProvinceAssessments })).refusals).toMatchObject([
      { code: "FORBIDDEN", message: "SMART_PROVINCE_ASSESSMENT/51/2024 is for the steward of kominfo to report" },
    ]);
    const named = await report(ofKominfo, { smartProvinceAssessments });
    expect((await ofBali.accept(named)).refusals).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await ofKominfo.accept(named)).figures).toMatchObject([{ status: "ACCEPTED" }]);
    expect(await read("51", "stage assessments { year result note }")).toEqual({
      stage: "ASSESSMENT",
      assessments: [{ year: 2024, result: "SELECTED", note: "Tim penggerak lengkap" }],
    });
  });

  it("is refused by no floor: the floor is shown beside it, with what is missing to meet it", async () => {
    const { errors, coverage, smartProvinceFloor } = await readFloor("51", 2024);
    expect(errors).toEqual([]);
    expect(coverage.regencyCount).toBe(9);
    const needed = 8;
    expect(smartProvinceFloor).toMatchObject({
      state: expect.stringMatching(/^(NOT_MET|NOT_KNOWN)$/),
      floor: 0.8,
      missingCount: needed - coverage.masterplanCount,
      assessment: { year: 2024, result: "SELECTED" },
      provenance: { simulated: false },
    });
  });

  it("stands, and the floor is unavailable, while the agency of the masterplans is away", async () => {
    await hub.takeDown("kominfo");
    const { errors, smartProvinceFloor } = await readFloor("51", 2024);
    await hub.bringBack("kominfo");
    expect(errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } }]);
    expect(smartProvinceFloor).toEqual({
      state: "UNAVAILABLE",
      share: null,
      floor: null,
      missingCount: null,
      assessment: { year: 2024, result: "SELECTED", note: "Tim penggerak lengkap" },
      provenance: null,
    });
  });
});

it("a task force joins government with companies and communities, each seat held by an office", async () => {
  const seat = (ordinal: number, office: string, organizationKind: string, role = "MEMBER") => ({
    provinceCode: "34",
    ordinal,
    office,
    organizationKind,
    role,
  });
  const seats = [
    seat(1, "Sekretariat Daerah DIY", "GOVERNMENT", "CHAIR"),
    seat(2, "Diskominfo DIY", "GOVERNMENT", "SECRETARY"),
    seat(3, "Asosiasi penyelenggara internet", "COMPANY"),
    seat(4, "Komunitas desa digital", "COMMUNITY"),
  ];
  await settle(ofYogyakarta, { taskForceMembers: seats });
  const mentor = { provinceCode: "34", ordinal: 1, institution: "Pusat studi", expertise: "Tata kelola" };
  await settle(ofYogyakarta, { smartProvinceMentors: [{ ...mentor, since: "2023-08-01" }] });
  const { taskForce, mentors } = await read(
    "34",
    `taskForce { office organizationKind role until provenance { status } }
     mentors { institution expertise since provenance { status } }`,
  );
  expect(taskForce).toHaveLength(4);
  expect(taskForce[2]).toEqual({
    office: "Asosiasi penyelenggara internet",
    organizationKind: "COMPANY",
    role: "MEMBER",
    until: null,
    provenance: { status: "ACCEPTED" },
  });
  expect(mentors).toEqual([
    { institution: "Pusat studi", expertise: "Tata kelola", since: "2023-08-01", provenance: { status: "ACCEPTED" } },
  ]);
  const gap = await ofYogyakarta.report({ taskForceMembers: [seat(6, "Bappeda", "GOVERNMENT")] });
  expect(gap.refusals).toMatchObject([
    { code: "INVALID", message: "the next free ordinal of the task force of 34 is 5" },
  ]);
});

describe("a masterplan", () => {
  const guideBook = {
    version: "2023-1",
    title: "Panduan masterplan",
    readers: ["PROVINCIAL_GOVERNMENT", "DRIVING_TEAM"],
    publishedOn: "2023-03-15",
    document: { title: "Panduan", url: "https://kominfo.go.id/panduan.pdf" },
  };
  const masterplan = {
    provinceCode: "34",
    version: 1,
    title: "Jogja Smart Province",
    firstYear: 2024,
    lastYear: 2033,
    guideBookVersion: "2023-1",
  };
  const STAGE = "stage stageProvenance { asOf partCount }";

  it("follows a version of the guide book that the ministry has published", async () => {
    expect((await ofYogyakarta.report({ smartProvinceMasterplans: [masterplan] })).refusals).toMatchObject([
      { code: "INVALID", message: "there is no guide book version 2023-1; check guideBookVersion" },
    ]);
    expect((await ofYogyakarta.report({ guideBooks: [guideBook] })).refusals).toMatchObject([{ code: "FORBIDDEN" }]);
    await settle(ofKominfo, { guideBooks: [guideBook] });
    await settle(ofYogyakarta, { smartProvinceMasterplans: [masterplan] });
    const BOOK = "version title readers publishedOn document { title url number }";
    const told = await read(
      "34",
      `stage guideBook { ${BOOK} } masterplans { version adoptedOn guideBook { version } }`,
    );
    expect(told).toEqual({
      stage: "LAUNCH",
      guideBook: { ...guideBook, document: { ...guideBook.document, number: null } },
      masterplans: [{ version: 1, adoptedOn: null, guideBook: { version: "2023-1" } }],
    });
    expect((await hub.ask(`{ guideBooks { version provenance { figure } } }`)).data.guideBooks).toEqual([
      { version: "2023-1", provenance: { figure: "GUIDE_BOOK/2023-1" } },
    ]);
  });

  it("begins the implementation when it is adopted with a legal basis, and its socialization the last stage", async () => {
    const adopted = { ...masterplan, version: 2, adoptedOn: "2024-03-01", asOf: "2024-03-04" };
    await settle(ofYogyakarta, { smartProvinceMasterplans: [{ ...adopted, legalBasis: "Pergub DIY 4/2024" }] });
    expect(await read("34", STAGE)).toEqual({
      stage: "IMPLEMENTATION",
      stageProvenance: { asOf: "2024-03-04", partCount: 1 },
    });
    const shown = {
      provinceCode: "34",
      kind: "WORK_SOCIALIZATION",
      ordinal: 1,
      date: "2024-09-09",
      asOf: "2024-09-10",
    };
    await settle(ofYogyakarta, { programEvents: [shown] });
    expect(await read("34", STAGE)).toEqual({
      stage: "SOCIALIZATION",
      stageProvenance: { asOf: "2024-09-10", partCount: 1 },
    });
  });

  it.each([
    ["that ends before it begins", { version: 3, lastYear: 2023 }, "it cannot plan until 2023, before 2024"],
    ["whose version is not the next", { version: 4 }, "the next free version of the masterplan of 34 is 3"],
  ])("%s is refused, by the database, too", async (_what, change, message) => {
    const row = { ...masterplan, ...change };
    expect((await ofYogyakarta.report({ smartProvinceMasterplans: [row] })).refusals).toMatchObject([
      { code: "INVALID", message },
    ]);
    const written = hub.sql(
      "provincial",
      `insert into smart_province_masterplan
         (province_code, version, title, first_year, last_year, received_at, status, simulated, move)
       values ('34', ${row.version}, 'x', ${row.firstYear}, ${row.lastYear}, now(), 'DRAFT', false, 'REPORT')`,
    );
    await expect(written).rejects.toThrow(/smart_province_masterplan_years_check|counted without a gap/);
  });
});
