import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let operator: Changer;
let coordinator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  operator = await changerOf(hub, "kominfo", { role: "REGENCY_OPERATOR", region: "51.04", name: "Wayan" });
  coordinator = await changerOf(hub, "kominfo", { role: "PROVINCE_COORDINATOR", region: "51", name: "Made" });
  steward = await changerOf(hub, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Ayu" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const GIANYAR = { regencyCode: "51.04" };
const MASTERPLAN = { ...GIANYAR, year: 2024, isMade: true, title: "Gianyar Aman" };
const WASTE_BANK = {
  ...GIANYAR,
  ordinal: 1,
  name: "Bank sampah digital",
  dimension: "ENVIRONMENT",
  subDimension: "WASTE",
  horizonYears: 1,
  isQuickWin: true,
  state: "RUNNING",
  startYear: 2025,
  endYear: 2026,
};
const CLINICS = {
  ...GIANYAR,
  ordinal: 2,
  name: "Rekam medis terpadu",
  dimension: "LIVING",
  horizonYears: 10,
  isQuickWin: false,
  ownerOffice: "Dinas Kesehatan",
  partners: ["RSUD Sanjiwani"],
  state: "PLANNED",
};
const MILESTONE = { ...GIANYAR, programOrdinal: 1, ordinal: 1, name: "Dipakai di 7 kecamatan", dueOn: "2026-06-30" };

/** Reports as the regency does, and takes it through the approval of its province and the ministry. */
async function publish(input: Readonly<Record<string, readonly object[]>>): Promise<void> {
  const { figures, refusals } = await operator.report(input);
  expect(refusals).toEqual([]);
  const written = {
    figures: figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision })),
  };
  for (const move of [operator.submit, coordinator.verify, steward.accept]) {
    expect((await move(written)).refusals).toEqual([]);
  }
}

const refusalsOf = async (input: Readonly<Record<string, readonly object[]>>): Promise<string[]> =>
  (await operator.report(input)).refusals.map(({ code, message }: Data) => `${code}: ${message}`);

async function readYear(year: number, selection: string): Promise<Data> {
  const { data, errors } = await hub.ask(
    `query ($year: Int!) { regency(code: "51.04") { annual(year: $year) { ${selection} } } }`,
    { year },
  );
  expect(errors).toEqual([]);
  return data.regency.annual;
}

describe("versions of a masterplan", () => {
  const DECREE = {
    title: "Peraturan Bupati Nomor 40 Tahun 2023",
    number: "40/2023",
    date: "2023-11-01",
    url: "https://jdih.example.id/perbup-40-2023.pdf",
    sha256: null,
  };
  const FIRST = { ...MASTERPLAN, year: 2023, legalBasis: DECREE.title, document: DECREE };
  const REVISION = { ...MASTERPLAN, version: 2, year: 2024, title: "Gianyar Aman II" };

  it("are counted, and the newest that was known holds in a year", async () => {
    await publish({ masterplans: [FIRST] });
    await publish({ masterplans: [REVISION] });
    const MADE = "membership { masterplan { version title legalBasis document { title number date url sha256 } } }";
    const { title } = MASTERPLAN;
    expect((await readYear(2023, MADE)).membership.masterplan).toEqual({
      version: 1,
      title,
      legalBasis: DECREE.title,
      document: DECREE,
    });
    expect((await readYear(2024, MADE)).membership.masterplan).toEqual({
      version: 2,
      title: REVISION.title,
      legalBasis: null,
      document: null,
    });
    const { membership } = await readYear(
      2023,
      "membership { masterplan { versions { version title provenance { figure } } } }",
    );
    expect(membership.masterplan.versions).toEqual([
      { version: 2, title: REVISION.title, provenance: { figure: "MASTERPLAN/51.04/2" } },
      { version: 1, title: MASTERPLAN.title, provenance: { figure: "MASTERPLAN/51.04/1" } },
    ]);
  });

  it("have each their books, in the order of the three", async () => {
    const book = { ...GIANYAR, version: 2 };
    await publish({
      masterplanBooks: [
        { ...book, book: "EXECUTIVE_SUMMARY" },
        { ...book, book: "STRATEGIC_ANALYSIS", completedOn: "2024-08-01", document: { title: "Buku 1" } },
        { ...GIANYAR, book: "PROGRAMS" },
      ],
    });
    const { membership } = await readYear(
      2024,
      "membership { masterplan { books { book completedOn document { title date } provenance { figure } } } }",
    );
    expect(membership.masterplan.books).toEqual([
      {
        book: "STRATEGIC_ANALYSIS",
        completedOn: "2024-08-01",
        document: { title: "Buku 1", date: null },
        provenance: { figure: "MASTERPLAN_BOOK/51.04/2/STRATEGIC_ANALYSIS" },
      },
      {
        book: "EXECUTIVE_SUMMARY",
        completedOn: null,
        document: null,
        provenance: { figure: "MASTERPLAN_BOOK/51.04/2/EXECUTIVE_SUMMARY" },
      },
    ]);
  });

  it.each([
    [
      "a version after one that is not there",
      { masterplans: [{ ...MASTERPLAN, version: 4 }] },
      "INVALID: version 4 of the masterplan of 51.04 comes after version 3, which is not known to be made; report that first",
    ],
    [
      "that there is no second version",
      { masterplans: [{ ...GIANYAR, version: 2, year: 2024, isMade: false }] },
      "INVALID: version 2 of the masterplan of 51.04 revises one that is made; report that it is made, or leave it out",
    ],
    [
      "a book of no version",
      { masterplanBooks: [{ ...GIANYAR, version: 3, book: "PROGRAMS" }] },
      "INVALID: version 3 of the masterplan of 51.04 is not known to be made; report it first",
    ],
    [
      "a document without a title",
      { masterplanBooks: [{ ...GIANYAR, version: 2, book: "PROGRAMS", document: { title: "" } }] },
      expect.stringMatching(/^INVALID: /),
    ],
  ])("cannot be told by %s", async (_sentence, input, message) => {
    expect(await refusalsOf(input)).toEqual([message]);
  });

  const STATE = "move, received_at, status, simulated) values ('51.04'";
  it.each([
    [
      `insert into masterplan (regency_code, version, year, is_made, ${STATE}, 4, 2024, true`,
      "masterplan_follows_check",
    ],
    [
      `insert into masterplan (regency_code, version, year, is_made, ${STATE}, 2, 2024, false`,
      "masterplan_is_made_check",
    ],
    [
      `insert into masterplan_book (regency_code, version, book, ${STATE}, 3, 'PROGRAMS'`,
      "masterplan_book_version_known_check",
    ],
  ])("nor in the database: %s", async (insertion, constraint) => {
    const statement = `${insertion}, 'REPORT', now(), 'DRAFT', false)`;
    await expect(hub.sql("kominfo", statement)).rejects.toMatchObject({ constraint });
  });
});

describe("programs of a masterplan", () => {
  const PROGRAMS = `masterplanPrograms {
    code ordinal name dimension subDimension horizonYears isQuickWin ownerOffice partners state startYear endYear
    milestones { name dueOn reachedOn provenance { figure status } } provenance { figure status }
  }`;

  it("are shown with their milestones once the ministry has accepted them", async () => {
    await publish({ masterplanPrograms: [WASTE_BANK, CLINICS] });
    await publish({ masterplanMilestones: [MILESTONE] });
    const { regencyCode: code, ...wasteBank } = WASTE_BANK;
    const { regencyCode: _code, ...clinics } = CLINICS;
    const { name, dueOn } = MILESTONE;
    expect(await readYear(2024, PROGRAMS)).toEqual({
      masterplanPrograms: [
        {
          code,
          subDimension: null,
          startYear: null,
          endYear: null,
          ...clinics,
          milestones: [],
          provenance: { figure: "MASTERPLAN_PROGRAM/51.04/2", status: "ACCEPTED" },
        },
        {
          code,
          ownerOffice: null,
          partners: [],
          ...wasteBank,
          milestones: [
            {
              name,
              dueOn,
              reachedOn: null,
              provenance: { figure: "MASTERPLAN_MILESTONE/51.04/1/1", status: "ACCEPTED" },
            },
          ],
          provenance: { figure: "MASTERPLAN_PROGRAM/51.04/1", status: "ACCEPTED" },
        },
      ],
    });
    expect(await readYear(2022, PROGRAMS)).toEqual({ masterplanPrograms: [] });
  });

  it("are found by dimension, state, and whether they are quick wins", async () => {
    const { membership } = await readYear(
      2024,
      `membership { masterplan {
        quickWins { ordinal }
        all: programs { ordinal } living: programs(filter: { dimension: LIVING }) { ordinal }
        running: programs(filter: { state: RUNNING }) { ordinal }
        long: programs(filter: { isQuickWin: false, state: RUNNING }) { ordinal }
      } }`,
    );
    expect(membership.masterplan).toEqual({
      quickWins: [{ ordinal: 1 }],
      all: [{ ordinal: 2 }, { ordinal: 1 }],
      living: [{ ordinal: 2 }],
      running: [{ ordinal: 1 }],
      long: [],
    });
  });

  it("are counted by dimension and state", async () => {
    const { masterplanProgress } = await readYear(
      2024,
      `masterplanProgress {
        dimension plannedCount runningCount doneCount stoppedCount notKnownCount quickWinCount provenance { partCount }
      }`,
    );
    const none = {
      plannedCount: 0,
      runningCount: 0,
      doneCount: 0,
      stoppedCount: 0,
      notKnownCount: 0,
      quickWinCount: 0,
    };
    expect(masterplanProgress).toEqual([
      { dimension: "GOVERNANCE", ...none, provenance: null },
      { dimension: "BRANDING", ...none, provenance: null },
      { dimension: "ECONOMY", ...none, provenance: null },
      { dimension: "LIVING", ...none, plannedCount: 1, provenance: { partCount: 1 } },
      { dimension: "SOCIETY", ...none, provenance: null },
      { dimension: "ENVIRONMENT", ...none, runningCount: 1, quickWinCount: 1, provenance: { partCount: 1 } },
    ]);
    expect(await readYear(2022, "masterplanProgress { dimension }")).toEqual({ masterplanProgress: [] });
  });

  it.each([
    [
      "of a sub-dimension of another dimension",
      { masterplanPrograms: [{ ...CLINICS, ordinal: 3, subDimension: "WASTE" }] },
      "INVALID: WASTE is no sub-dimension of LIVING; correct one of them",
    ],
    [
      "that is a quick win and shows after three years",
      { masterplanPrograms: [{ ...WASTE_BANK, ordinal: 3, endYear: 2028 }] },
      "INVALID: program 51.04/3 is a quick win from 2025 to 2028; one shows within 2 years, so report it as none",
    ],
    [
      "that is there only by its milestone",
      { masterplanMilestones: [{ ...MILESTONE, programOrdinal: 9 }] },
      "INVALID: there is no program 51.04/9; report it first",
    ],
  ])("cannot be one %s", async (_sentence, input, message) => {
    expect(await refusalsOf(input)).toEqual([message]);
  });

  it.each([
    ["dimension = 'LIVING'", "masterplan_program_of_dimension_check"],
    ["horizon_years = 10", "masterplan_program_quick_win_check"],
    ["end_year = start_year + 3", "masterplan_program_quick_win_check"],
    ["horizon_years = 2, is_quick_win = false", "masterplan_program_horizon_years_check"],
    ["start_year = 2027", "masterplan_program_years_check"],
  ])("cannot have %s in the database either", async (change, constraint) => {
    const statement = `set session_replication_role = replica;
      update masterplan_program set ${change} where ordinal = 1 and valid_to = 'infinity'`;
    await expect(hub.sql("kominfo", statement)).rejects.toMatchObject({ constraint });
  });

  it("have no milestones without them in the database either", async () => {
    const statement = `insert into masterplan_milestone
        (regency_code, program_ordinal, ordinal, name, move, received_at, status, simulated)
      values ('51.04', 9, 1, 'Tanpa program', 'REPORT', now(), 'DRAFT', false)`;
    await expect(hub.sql("kominfo", statement)).rejects.toMatchObject({
      constraint: "masterplan_milestone_program_check",
    });
  });
});
