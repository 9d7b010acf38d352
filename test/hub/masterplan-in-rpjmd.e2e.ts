import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let bappenas: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  bappenas = await changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const GIANYAR = { regencyCode: "51.04" };
const MASTERPLAN = { ...GIANYAR, year: 2024, isMade: true, title: "Gianyar Aman" };
const program = (ordinal: number, name: string) => ({
  ...GIANYAR,
  ordinal,
  name,
  dimension: "LIVING",
  isQuickWin: false,
  state: "PLANNED",
});
const documentOf = (code: string, kind: string, firstYear: number, lastYear: number, regionCode = "51.04") => ({
  code,
  kind,
  title: `${kind} ${firstYear}`,
  regionCode,
  periodFirstYear: firstYear,
  periodLastYear: lastYear,
});
const RPJMD = "51.04-RPJMD-2021";
const RKPD = "51.04-RKPD-2025";
const aligned = (ordinal: number, documentCode: string, reference: string) => ({
  ...GIANYAR,
  ordinal,
  documentCode,
  reference,
});

/** Reports as the regency does, and takes it through the approval of its province and the ministry. */
async function publish(agency: string, input: Data): Promise<void> {
  const by = (role: "REGENCY_OPERATOR" | "PROVINCE_COORDINATOR" | "MINISTRY_STEWARD", place: object) =>
    changerOf(hub, agency, { role, ...place });
  const operator = await by("REGENCY_OPERATOR", { region: "51.04" });
  const coordinator = await by("PROVINCE_COORDINATOR", { region: "51" });
  const steward = await by("MINISTRY_STEWARD", { agency });
  const { figures, refusals } = await operator.report(input);
  expect(refusals).toEqual([]);
  const named = { figures: figures.map(({ figure, revision }: Data) => ({ figure, expectedRevision: revision })) };
  for (const move of [operator.submit, coordinator.verify, steward.accept]) {
    expect((await move(named)).refusals).toEqual([]);
  }
}

const ALIGNMENT = `masterplanAlignment {
  state programCount inRpjmdCount inRkpdCount inBothCount inNeitherCount provenance { partCount simulated status }
}`;
async function read(year: number, more = ""): Promise<{ readonly annual: Data; readonly errors: readonly unknown[] }> {
  const { data, errors } = await hub.ask(
    `query ($year: Int!) { regency(code: "51.04") { annual(year: $year) { ${ALIGNMENT} ${more} } } }`,
    { year },
  );
  return { annual: data.regency.annual, errors };
}
const alignmentOf = async (year: number): Promise<Data> => (await read(year)).annual.masterplanAlignment;

const NONE = { inRpjmdCount: null, inRkpdCount: null, inBothCount: null, inNeitherCount: null, provenance: null };

describe("the programs of a masterplan", () => {
  it("are none while none is known", async () => {
    expect(await alignmentOf(2025)).toEqual({ state: "NO_PROGRAMS", programCount: 0, ...NONE });
  });

  it("stand nobody knows where while the regency tells of none", async () => {
    await publish("kominfo", { masterplans: [MASTERPLAN] });
    await publish("kominfo", {
      masterplanPrograms: [
        program(1, "Rekam medis terpadu"),
        program(2, "Angkutan pintar"),
        program(3, "Sampah terpilah"),
        program(4, "Pasar daring"),
      ],
    });
    expect(await alignmentOf(2025)).toEqual({ state: "NOT_REPORTED", programCount: 4, ...NONE });
  });

  it("are counted by the documents in which they stand, and that are in force", async () => {
    const planningDocuments = [documentOf(RPJMD, "RPJMD", 2021, 2026), documentOf(RKPD, "RKPD", 2025, 2025)];
    expect((await bappenas.report({ planningDocuments })).refusals).toEqual([]);
    const figures = planningDocuments.map(({ code }) => ({ figure: `PLANNING_DOCUMENT/${code}`, expectedRevision: 1 }));
    expect((await bappenas.accept({ figures })).refusals).toEqual([]);
    await publish("bappenas", {
      programAlignments: [
        aligned(1, RPJMD, "Halaman 112"),
        aligned(1, RKPD, "1.02.02.2.01"),
        aligned(2, RPJMD, "Halaman 118"),
        aligned(3, RKPD, "2.11.04"),
      ],
    });
    expect(await alignmentOf(2025)).toEqual({
      state: "COMPARED",
      programCount: 4,
      inRpjmdCount: 2,
      inRkpdCount: 2,
      inBothCount: 1,
      inNeitherCount: 1,
      provenance: { partCount: 8, simulated: false, status: "ACCEPTED" },
    });
    // By then the plan of the year is over.
    expect(await alignmentOf(2026)).toMatchObject({
      inRpjmdCount: 2,
      inRkpdCount: 0,
      inBothCount: 0,
      inNeitherCount: 2,
    });
  });

  it("tell each where it stands", async () => {
    const { annual, errors } = await read(
      2025,
      "masterplanPrograms { name alignments { reference document { code kind } provenance { figure } } }",
    );
    expect(errors).toEqual([]);
    const standing = annual.masterplanPrograms.map(({ name, alignments }: Data) => [
      name,
      alignments.map(({ reference, document }: Data) => `${document.code}: ${reference}`),
    ]);
    expect(Object.fromEntries(standing)).toEqual({
      "Rekam medis terpadu": [`${RKPD}: 1.02.02.2.01`, `${RPJMD}: Halaman 112`],
      "Angkutan pintar": [`${RPJMD}: Halaman 118`],
      "Sampah terpilah": [`${RKPD}: 2.11.04`],
      "Pasar daring": [],
    });
    expect(annual.masterplanPrograms[0].alignments[0].provenance.figure).toBe(`PROGRAM_ALIGNMENT/51.04/1/${RKPD}`);
  });
});

describe("is refused:", () => {
  const NOT_OF_IT = (code: string) =>
    `program 51.04/1 can stand in an RPJMD or an RKPD of 51.04, and ${code} is none; check documentCode`;
  beforeAll(async () => {
    const planningDocuments = [
      documentOf("51.03-RPJMD-2021", "RPJMD", 2021, 2026, "51.03"),
      documentOf("51.04-RENSTRA-2021", "RENSTRA", 2021, 2026),
    ];
    await bappenas.report({ planningDocuments });
  });

  it.each([
    ["a document of another regency", { documentCode: "51.03-RPJMD-2021" }, NOT_OF_IT("51.03-RPJMD-2021")],
    ["a document of the nation", { documentCode: "ID-RPJMN-2020" }, NOT_OF_IT("ID-RPJMN-2020")],
    ["a document of an office", { documentCode: "51.04-RENSTRA-2021" }, NOT_OF_IT("51.04-RENSTRA-2021")],
    [
      "a document that is not known",
      { documentCode: "51.04-RKPD-2031" },
      "there is no planning document code 51.04-RKPD-2031; check documentCode",
    ],
    ["a place that is nowhere", { reference: "" }, "reference must have from 1 to 300 letters"],
    ["a program that cannot be", { ordinal: 0 }, "ordinal must be from 1 to 1000"],
  ])("%s", async (_what, changed, message) => {
    const operator = await changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: "51.04" });
    const programAlignments = [{ ...aligned(1, "51.04-RKPD-2025", "Halaman 1"), ...changed }];
    expect((await operator.report({ programAlignments })).refusals).toMatchObject([{ code: "INVALID", message }]);
  });

  it("by the database, too", async () => {
    const insert = hub.sql(
      "bappenas",
      `insert into program_alignment (regency_code, ordinal, document_code, reference, received_at, status, simulated)
       values ('51.04', 9, '51.03-RPJMD-2021', '-', now(), 'ACCEPTED', false)`,
    );
    await expect(insert).rejects.toMatchObject({ constraint: "program_alignment_document_code_check" });
  });
});

it("while kominfo is away, nobody can tell, and what bappenas knows still comes", async () => {
  await hub.takeDown("kominfo");
  try {
    const { annual, errors } = await read(2025, "budget { status }");
    expect(annual).toEqual({
      masterplanAlignment: { state: "UNAVAILABLE", programCount: null, ...NONE },
      budget: { status: "NOT_REPORTED" },
    });
    expect(errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } }]);
  } finally {
    await hub.bringBack("kominfo");
  }
});
