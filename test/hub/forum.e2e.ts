import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { today } from "../testkit/calendar.ts";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let ofBali: ActingPerson;
let ofBadung: ActingPerson;
let ofWestJava: ActingPerson;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ofBali = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "51", name: "Luh" });
  ofBadung = await actingAs(hub, { role: "REGENCY_OPERATOR", region: "51.03", name: "Wayan" });
  ofWestJava = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "32", name: "Asep" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const inDays = (days: number): string => {
  const day = new Date(today());
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

const FORUM = { provinceCode: "51", name: "Forum Smart Island", chairOffice: "Bappeda Provinsi Bali" };
const openForum = (by: ActingPerson, input: object = {}) =>
  by.act("openForum", { ...FORUM, ...input }, "forum { id name provenance { figure revision } }");

const MEETING = `meeting {
  id date agenda minutes decisions minutesDocument { title number date url }
  attendance { code regency { name } } provenance { figure revision status }
}`;
const schedule = (by: ActingPerson, forumId: string, date: string) =>
  by.act("scheduleMeeting", { forumId, date, agenda: "Dasar hukum masterplan" }, MEETING);

const DECISIONS = ["Biro Hukum mendampingi penyusunan Perbup", "Dewan rapat setiap triwulan"];
const minutesOf = (meetingId: string, input: object = {}) => ({
  meetingId,
  minutes: "Beberapa masterplan belum memiliki dasar hukum.",
  decisions: DECISIONS,
  attendance: ["51.71", "51.03"],
  expectedRevision: 1,
  ...input,
});

/** What somebody reads of Bali's forum. */
const readForums = async (by: ActingPerson): Promise<Data> => {
  const { data } = await by.ask(
    `{ province(code: "51") { forums { id name chairOffice meetings { id date decisions } } } }`,
  );
  return data.province.forums;
};

describe("a forum", () => {
  it("is opened by the coordinator of its province", async () => {
    const { forum, refusals } = await openForum(ofBali);
    expect({ name: forum.name, refusals }).toEqual({ name: "Forum Smart Island", refusals: [] });
    expect(forum.provenance).toEqual({ figure: `COORDINATION_FORUM/${forum.id}`, revision: 1 });
    expect(await hub.ask(`{ province(code: "51") { forums { name chairOffice } } }`)).toMatchObject({
      data: { province: { forums: [{ name: "Forum Smart Island", chairOffice: "Bappeda Provinsi Bali" }] } },
    });
  });

  it("is the only one of its name", async () => {
    expect((await openForum(ofBali)).refusals).toEqual([
      {
        code: "INVALID",
        message: "51 has a forum of the name Forum Smart Island; choose another name",
        path: ["input", "name"],
      },
    ]);
    const again = `insert into coordination_forum (forum_id, province_code, name, chair_office, received_at, status, simulated)
      select 'other', province_code, name, chair_office, received_at, status, simulated from coordination_forum`;
    await hub.sql("provincial", "insert into forum values ('other')");
    await expect(hub.sql("provincial", again)).rejects.toMatchObject({ constraint: "coordination_forum_name_once" });
  });

  it("of another province is not theirs to open, nor an operator's", async () => {
    expect((await openForum(ofWestJava)).refusals).toEqual([
      { code: "FORBIDDEN", message: "openForum is for the coordinator of 51", path: ["input"] },
    ]);
    const { errors } = await ofBadung.send("openForum", FORUM, "forum { id }");
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("a meeting", () => {
  let forumId: string;
  let held: Data;
  let toCome: Data;
  beforeAll(async () => {
    const [forum] = await readForums(ofBali);
    forumId = forum.id;
    ({ meeting: held } = await schedule(ofBali, forumId, today()));
    ({ meeting: toCome } = await schedule(ofBali, forumId, inDays(30)));
  });

  it("is scheduled once a day, by the coordinator of the forum's province", async () => {
    expect(held).toMatchObject({ date: today(), minutes: null, decisions: [], attendance: [] });
    expect((await schedule(ofBali, forumId, today())).refusals).toEqual([
      {
        code: "INVALID",
        message: `the forum meets on ${today()} already; choose another day`,
        path: ["input", "date"],
      },
    ]);
    expect((await schedule(ofWestJava, forumId, inDays(3))).refusals).toMatchObject([{ code: "FORBIDDEN" }]);
    expect((await schedule(ofBali, "nowhere", inDays(3))).refusals).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  it("has no minutes before its day", async () => {
    const { refusals } = await ofBali.act("recordMinutes", minutesOf(toCome.id), MEETING);
    expect(refusals).toMatchObject([
      { code: "WRONG_STATUS", message: `the meeting is on ${inDays(30)}; record its minutes when it has been held` },
    ]);
  });

  it("is attended by regencies of the province alone", async () => {
    const record = (attendance: string[]) => ofBali.act("recordMinutes", minutesOf(held.id, { attendance }), MEETING);
    expect((await record(["51.03", "32.73", "51.99"])).refusals).toEqual([
      {
        code: "INVALID",
        message: "32.73, 51.99 is no regency of 51 today; check the codes",
        path: ["input", "attendance"],
      },
    ]);
    const { errors } = await ofBali.send(
      "recordMinutes",
      minutesOf(held.id, { attendance: ["51.03", "51.03"] }),
      MEETING,
    );
    expect(errors).toMatchObject([{ message: expect.stringContaining("attendance must name each regency once") }]);
  });

  it("has minutes, decisions in their order, and who attended", async () => {
    const minutesDocument = {
      title: "Notulen",
      number: "005/12",
      date: today(),
      url: "https://bali.example/notulen.pdf",
    };
    const { meeting } = await ofBali.succeed("recordMinutes", minutesOf(held.id, { minutesDocument }), MEETING);
    expect(meeting).toMatchObject({
      minutesDocument,
      decisions: DECISIONS,
      attendance: [
        { code: "51.03", regency: { name: "Kabupaten Badung" } },
        { code: "51.71", regency: { name: "Kota Denpasar" } },
      ],
      provenance: { figure: `FORUM_MEETING/${held.id}`, revision: 2, status: "ACCEPTED" },
    });
  });

  it("keeps the minutes that it had when they are corrected", async () => {
    const correction = minutesOf(held.id, {
      decisions: DECISIONS.slice(0, 1),
      expectedRevision: 2,
      reason: "Salah catat",
    });
    expect((await ofBali.act("recordMinutes", { ...correction, expectedRevision: 1 }, MEETING)).refusals).toMatchObject(
      [{ code: "CONFLICT" }],
    );
    await ofBali.succeed("recordMinutes", correction, MEETING);
    const { data } = await ofBali.ask(
      `{ provincialFigure(figure: "FORUM_MEETING/${held.id}") { states { revision reason values { name value } } } }`,
    );
    expect(data.provincialFigure.states).toMatchObject([
      { revision: 1 },
      { revision: 2, values: expect.arrayContaining([{ name: "decisions", value: JSON.stringify(DECISIONS) }]) },
      { revision: 3, reason: "Salah catat" },
    ]);
  });

  const ITEM = `actionItem { id originKind dueOn daysUntilDue meeting { id date } }`;
  const decide = (meetingId: string, input: object = {}) =>
    ofBali.act(
      "recordActionItem",
      {
        regencyCode: "51.03",
        theme: "LEGAL_BASIS",
        title: "Menetapkan dasar hukum masterplan dengan Perbup",
        ownerOffice: "Bagian Hukum",
        dueOn: inDays(20),
        meetingId,
        ...input,
      },
      ITEM,
    );

  it("has decisions that become follow-ups, once it has minutes", async () => {
    expect((await decide(toCome.id)).refusals).toMatchObject([
      { code: "WRONG_STATUS", message: `the meeting of ${inDays(30)} has no minutes; record them first` },
    ]);
    expect(await decide(held.id)).toMatchObject({
      actionItem: { originKind: "MEETING", daysUntilDue: 20, meeting: { id: held.id, date: today() } },
      refusals: [],
    });
    const { data } = await ofBadung.ask(
      `{ province(code: "51") { forums { meetings { id actionItems { code originKind } } } } }`,
    );
    expect(data.province.forums[0].meetings).toEqual([
      { id: toCome.id, actionItems: [] },
      { id: held.id, actionItems: [{ code: "51.03", originKind: "MEETING" }] },
    ]);
  });

  it("reminds of what falls due, day by day, until it is closed", async () => {
    const { actionItem } = await decide(held.id, { regencyCode: "51.71", dueOn: inDays(40) });
    await decide(held.id, { regencyCode: "51.08", dueOn: inDays(20) });
    const remindersOf = async (by: ActingPerson, days = 91) => {
      const range = `from: "${today()}", to: "${inDays(days)}"`;
      return by.ask(`{ province(code: "51") { reminders(${range}) { date items { code isOverdue } } } }`);
    };
    const of = (...codes: string[]) => codes.map((code) => ({ code, isOverdue: false }));
    const { data } = await remindersOf(ofBadung);
    const [first, second] = data.province.reminders;
    expect(first).toMatchObject({ date: inDays(20), items: expect.arrayContaining(of("51.03", "51.08")) });
    expect(second).toEqual({ date: inDays(40), items: of("51.71") });
    expect((await remindersOf(ofBadung, 39)).data.province.reminders).toHaveLength(1);
    await ofBali.succeed("cancelActionItem", { id: actionItem.id, expectedRevision: 1, reason: "Ganda" }, ITEM);
    expect((await remindersOf(ofBali)).data.province.reminders).toHaveLength(1);
    expect((await remindersOf(ofWestJava)).data.province.reminders).toEqual([]);
    expect((await remindersOf(ofBali, 92)).errors).toMatchObject([
      {
        message: expect.stringContaining("to must be from `from` to 91 days later"),
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it("is read by its province alone", async () => {
    expect(await readForums(ofBadung)).toMatchObject([{ meetings: [{ id: toCome.id }, { id: held.id }] }]);
    expect(await readForums(ofWestJava)).toMatchObject([{ meetings: [] }]);
    const figure = `{ provincialFigure(figure: "FORUM_MEETING/${held.id}") { kind } }`;
    expect((await ofWestJava.ask(figure)).data.provincialFigure).toBeNull();
    expect((await hub.ask(figure)).data.provincialFigure).toBeNull();
  });

  const STATE = `insert into forum_meeting (meeting_id, forum_id, province_code, date, agenda, minutes, decisions, attendance, move, received_at, status, simulated)
    select meeting.id, forum.forum_id, '%province', current_date + %days, 'Rapat', %minutes, '{}', '%attendance', 'DECIDE', now(), 'ACCEPTED', false
    from coordination_forum as forum, meeting where meeting.id = 'm' and forum.province_code = '51'`;

  it.each([
    ["of another province than its forum's", { province: "32" }, "forum_meeting_forum_check"],
    ["with minutes before its day", { minutes: "'Selesai'", days: "2" }, "forum_meeting_held_check"],
    ["attended before it has minutes", { attendance: "{51.03}" }, "forum_meeting_held_check"],
    ["attended by another province", { minutes: "'Selesai'", attendance: "{32.73}" }, "forum_meeting_attendance_check"],
    ["attended by nobody's regency", { minutes: "'Selesai'", attendance: "{51.99}" }, "forum_meeting_attendance_check"],
    ["twice a day", { days: "0" }, "forum_meeting_day_once"],
  ])("is not kept by the database %s", async (_, wrong, constraint) => {
    await hub.sql("provincial", "insert into meeting values ('m') on conflict do nothing");
    const values = { province: "51", days: "-5", minutes: "null", attendance: "{}", ...wrong };
    const statement = Object.entries(values).reduce((text, [name, value]) => text.replace(`%${name}`, value), STATE);
    await expect(hub.sql("provincial", statement)).rejects.toMatchObject({ constraint });
  });
});
