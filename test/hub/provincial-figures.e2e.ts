import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let ofBali: Changer;
let ofWestJava: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ofBali = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "51" });
  ofWestJava = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "32" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const read = async (code: string) => {
  const { data, errors } = await hub.ask(
    `query Read($code: ID!) { province(code: $code) { smartProvince {
      stage conceptName selectedForYear
      events { kind date claim provenance { status revision } }
      provenance { source revision }
    } } }`,
    { code },
  );
  expect(errors).toEqual([]);
  return data.province.smartProvince;
};

const event = (kind: string, ordinal: number, rest: object = {}) => ({ provinceCode: "51", kind, ordinal, ...rest });
const named = (figure: string, expectedRevision: number) => ({ figures: [{ figure, expectedRevision }] });

it("tells an event of a province when its coordinator has accepted it", async () => {
  const figure = "PROGRAM_EVENT/51/MOU/1";
  const programEvents = [event("MOU", 1, { date: "2024-03-05" })];
  expect(await ofBali.report({ programEvents })).toMatchObject({
    figures: [{ figure, outcome: "APPLIED", status: "DRAFT", revision: 1 }],
    refusals: [],
  });
  expect(await read("51")).toMatchObject({ stage: null, events: [{ kind: "SOCIALIZATION" }] });

  await ofBali.accept(named(figure, 1));
  const signing = { kind: "MOU", date: "2024-03-05", claim: null, provenance: { status: "ACCEPTED", revision: 1 } };
  expect(await read("51")).toMatchObject({ stage: "LAUNCH", events: [{ kind: "SOCIALIZATION" }, signing] });
});

it("corrects the day of an event for a reason; the event stays the same one", async () => {
  const figure = "PROGRAM_EVENT/32/MOU/1";
  const reason = "The signing was put off by a week";
  const correction = {
    programEvents: [{ ...event("MOU", 1), provinceCode: "32", date: "2023-03-07", expectedRevision: 1 }],
  };
  const signingOf = async () => {
    const { events } = await read("32");
    return events.filter(({ kind }: { kind: string }) => kind === "MOU");
  };
  expect((await ofWestJava.report({ ...correction, reason })).refusals).toMatchObject([{ code: "LOCKED" }]);
  expect((await ofWestJava.reopen(named(figure, 1))).refusals).toMatchObject([{ code: "REASON_REQUIRED" }]);
  await ofWestJava.reopen({ ...named(figure, 1), reason });
  await ofWestJava.report({ ...correction, reason });
  expect(await signingOf()).toMatchObject([{ date: "2023-02-28", provenance: { revision: 1 } }]);

  await ofWestJava.accept(named(figure, 2));
  expect(await signingOf()).toMatchObject([{ date: "2023-03-07", provenance: { status: "ACCEPTED", revision: 2 } }]);
});

it("takes back what was said of a province in the program", async () => {
  const figure = "SMART_PROVINCE_ENTRY/51";
  const source = "Perda 2/2025";
  const reason = "The concept was given up";
  const entries = (entry: object) => ({ smartProvinceEntries: [{ provinceCode: "51", source, ...entry }] });
  expect(await read("51")).toMatchObject({ conceptName: "smart island", selectedForYear: null });
  await ofBali.reopen({ ...named(figure, 1), reason });
  await ofBali.report({ ...entries({ selectedForYear: 2025, expectedRevision: 1 }), reason });
  await ofBali.accept(named(figure, 2));
  expect(await read("51")).toMatchObject({
    conceptName: null,
    selectedForYear: 2025,
    provenance: { source, revision: 2 },
  });
});

describe("the ordinal of an event", () => {
  const report = (...programEvents: object[]) => ofBali.report({ programEvents });

  it("is the next free one, also of several events reported together", async () => {
    const { refusals } = await report(event("SOCIALIZATION", 3), event("SOCIALIZATION", 2));
    expect(refusals).toEqual([]);
    expect((await report(event("SOCIALIZATION", 5))).refusals).toEqual([
      {
        code: "INVALID",
        message: "the next free ordinal of SOCIALIZATION in 51 is 4",
        path: ["input", "programEvents", "0"],
      },
    ]);
  });

  it("is counted by kind and province", async () => {
    expect((await report(event("MASTERPLAN_KICKOFF", 2))).refusals).toMatchObject([
      { message: "the next free ordinal of MASTERPLAN_KICKOFF in 51 is 1" },
    ]);
  });
});

describe("a report is refused, with words:", () => {
  const nextYear = `${new Date().getFullYear() + 1}-12-31`;

  it.each([
    ["an event", "ordinal", 0, "ordinal must be at least 1"],
    ["an event", "date", nextYear, expect.stringMatching(/^date must be a day from 2000-01-01 to \d{4}-\d{2}-\d{2}$/)],
    ["an event", "claim", "", "claim must have from 1 to 1000 letters"],
    ["an event", "provinceCode", "5", 'provinceCode must be a province code of two digits, such as "51"'],
    ["an event", "provinceCode", "99", "there is no region code 99; check provinceCode"],
    ["an entry", "provinceCode", "51.03", 'provinceCode must be a province code of two digits, such as "51"'],
    ["an entry", "provinceCode", "99", "there is no region code 99; check provinceCode"],
    ["an entry", "conceptName", "", "conceptName must have from 1 to 200 letters"],
    ["an entry", "selectedForYear", 2016, expect.stringMatching(/^selectedForYear must be a year from 2017 to \d{4}$/)],
  ])("%s whose %s is %j", async (what, property, value, message) => {
    const [list, row] =
      what === "an event"
        ? ["programEvents", event("MASTERPLAN_KICKOFF", 1)]
        : ["smartProvinceEntries", { provinceCode: "51" }];
    const { refusals } = await ofBali.report({ [list]: [{ ...row, [property]: value }] });
    expect(refusals).toEqual([{ code: "INVALID", message, path: ["input", list, "0", property] }]);
  });

  it("an event of another province", async () => {
    const refusals = [
      {
        code: "FORBIDDEN",
        message: "PROGRAM_EVENT/51/MASTERPLAN_KICKOFF/1 is for the coordinator of 51 to report",
        path: ["input", "programEvents", "0"],
      },
    ];
    const programEvents = [event("MASTERPLAN_KICKOFF", 1)];
    expect((await ofWestJava.report({ programEvents })).refusals).toEqual(refusals);
    const operator = await changerOf(hub, "provincial", { role: "REGENCY_OPERATOR", region: "51.03" });
    expect((await operator.report({ programEvents })).refusals).toEqual(refusals);
  });
});

it("no coordinator accepts or reopens what is another province's", async () => {
  const smartProvinceEntries = [{ provinceCode: "36", conceptName: "smart province" }];
  const ofBanten = await changerOf(hub, "provincial", { role: "PROVINCE_COORDINATOR", region: "36" });
  await ofBanten.report({ smartProvinceEntries });
  const figure = "SMART_PROVINCE_ENTRY/36";
  const path = ["input", "figures", "0"];
  const hidden = [{ code: "NOT_FOUND", message: `there is no figure ${figure} here; check its name`, path }];
  const forbidden = [{ code: "FORBIDDEN", message: `${figure} is for the coordinator of 36`, path }];
  expect((await ofWestJava.accept(named(figure, 1))).refusals).toEqual(hidden);
  expect((await ofBanten.accept(named(figure, 1))).figures).toMatchObject([{ status: "ACCEPTED" }]);
  expect((await ofWestJava.reopen({ ...named(figure, 1), reason: "It is wrong" })).refusals).toEqual(forbidden);
});
