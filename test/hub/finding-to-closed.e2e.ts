import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { today } from "../testkit/calendar.ts";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let ofKominfo: ActingPerson;
let ofBali: ActingPerson;
let ofBadung: ActingPerson;
let ofDenpasar: ActingPerson;
let ofWestJava: ActingPerson;
let ofPupr: ActingPerson;
let analystOfPupr: ActingPerson;
let ofKemendagri: ActingPerson;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  ofKominfo = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Ayu" });
  ofBali = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "51", name: "Luh" });
  ofBadung = await actingAs(hub, { role: "REGENCY_OPERATOR", region: "51.03", name: "Wayan" });
  ofDenpasar = await actingAs(hub, { role: "REGENCY_OPERATOR", region: "51.71", name: "Made" });
  ofWestJava = await actingAs(hub, { role: "PROVINCE_COORDINATOR", region: "32", name: "Asep" });
  ofPupr = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "pupr", name: "Sari" });
  analystOfPupr = await actingAs(hub, { role: "MINISTRY_ANALYST", agency: "pupr", name: "Budi" });
  ofKemendagri = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "kemendagri", name: "Tono" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const inDays = (days: number): string => {
  const day = new Date(today());
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

const PROPOSAL = "id code state outcome answer answeredByOffice addressee addresseeAgency subject body office";
const ITEM = `actionItem {
  id code state originKind findingId finding { kind text } dueOn closedOn isOverdue daysUntilDue
  evidence { title url } escalation { ${PROPOSAL} } provenance { figure revision status simulated }
}`;

const RECORDED = {
  regencyCode: "51.03",
  dimension: "LIVING",
  theme: "SERVICE_ACCESS",
  title: "Membuka pendaftaran puskesmas untuk semua perangkat",
  ownerOffice: "Dinas Kesehatan",
  findingId: "FINDING/51.03/2023/2/1",
};
const record = (by: ActingPerson, input: object = {}) =>
  by.act("recordActionItem", { ...RECORDED, dueOn: inDays(30), ...input }, ITEM);

const EVIDENCE = [{ title: "Berita acara serah terima", url: "https://badung.example/ba.pdf" }];
const REASON = "Bukti tidak menunjukkan layanan di semua perangkat";
const codesOf = ({ refusals }: Data): string[] => refusals.map(({ code }: Data) => code);

/** As the province's list tells it to somebody. */
const listed = async (by: ActingPerson, filter = ""): Promise<Data> => {
  const { data } = await by.ask(`{ province(code: "51") { actionItems${filter} { totalCount nodes { id state } } } }`);
  return data.province.actionItems;
};

/** As if its day had passed. */
const makeOverdue = (id: string) =>
  hub.sql(
    "provincial",
    `set session_replication_role = replica; update action_item set due_on = current_date - 5 where item_id = '${id}'`,
  );

describe("a finding", () => {
  const TEXT = "Pendaftaran puskesmas hanya dapat dibuka dari satu jenis ponsel";

  it("of Kominfo's becomes a follow-up of its regency, recorded by the coordinator", async () => {
    const found = { regencyCode: "51.03", year: 2023, phase: "SECOND", kind: "WEAKNESS", dimension: "LIVING" };
    const { finding } = await ofKominfo.succeed("recordFinding", { ...found, text: TEXT }, "finding { id }");
    expect(finding.id).toBe(RECORDED.findingId);
    const { actionItem, refusals } = await record(ofBali);
    expect(refusals).toEqual([]);
    expect(actionItem).toMatchObject({
      code: "51.03",
      state: "OPEN",
      originKind: "FINDING",
      findingId: "FINDING/51.03/2023/2/1",
      finding: { kind: "WEAKNESS", text: TEXT },
      isOverdue: false,
      daysUntilDue: 30,
      evidence: [],
      escalation: null,
      provenance: { figure: `ACTION_ITEM/${actionItem.id}`, revision: 1, status: "ACCEPTED", simulated: false },
    });
  });

  it.each([
    ["due in the past", { dueOn: inDays(-1) }, "INVALID", "dueOn"],
    ["of another regency's finding", { findingId: "FINDING/51.71/2023/2/1" }, "INVALID", "findingId"],
    ["of two origins", { meetingId: "m" }, "INVALID", undefined],
    ["of a meeting that is not there", { findingId: null, meetingId: "m" }, "NOT_FOUND", "meetingId"],
    ["of a proposal that is not there", { findingId: null, proposalId: "p" }, "NOT_FOUND", "proposalId"],
  ])("is no follow-up %s", async (_, wrong, code, property) => {
    expect((await record(ofBali, wrong)).refusals).toMatchObject([
      { code, path: property ? ["input", property] : ["input"] },
    ]);
  });

  it("is recorded by nobody else", async () => {
    expect(codesOf(await record(ofWestJava))).toEqual(["FORBIDDEN"]);
    const { errors } = await ofBadung.send("recordActionItem", { ...RECORDED, dueOn: inDays(30) }, ITEM);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const { errors: malformed } = await ofBali.send(
      "recordActionItem",
      { ...RECORDED, dueOn: inDays(30), findingId: "FINDING/51.03" },
      ITEM,
    );
    expect(malformed).toMatchObject([{ message: expect.stringContaining("must be the name of a finding") }]);
  });
});

describe("a follow-up that its owner cannot do alone", () => {
  let id: string;
  let proposalId: string;
  beforeAll(async () => {
    const { actionItem } = await record(ofBali, { findingId: null });
    id = actionItem.id;
    await makeOverdue(id);
  });
  const on = (expectedRevision: number, input: object = {}) => ({ id, expectedRevision, ...input });
  const escalation = { addressee: "MINISTRY", addresseeAgency: "pupr", reason: "Perlu jaringan di puskesmas pembantu" };

  it("is overdue when its day is over", async () => {
    expect(await listed(ofBali, "(filter: { isOverdue: true })")).toEqual({
      totalCount: 1,
      nodes: [{ id, state: "OPEN" }],
    });
  });

  it("takes no step before its turn, and none by others", async () => {
    expect(codesOf(await ofBadung.act("completeActionItem", on(1, { evidence: EVIDENCE }), ITEM))).toEqual([
      "WRONG_STATUS",
    ]);
    expect(codesOf(await ofBali.act("reopenActionItem", on(1, { reason: REASON }), ITEM))).toEqual(["WRONG_STATUS"]);
    expect(codesOf(await ofDenpasar.act("startActionItem", on(1), ITEM))).toEqual(["FORBIDDEN"]);
    expect((await ofWestJava.act("startActionItem", on(1), ITEM)).refusals).toEqual([
      { code: "NOT_FOUND", message: `there is no follow-up ${id} that you see; check id`, path: ["input", "id"] },
    ]);
  });

  it("is begun by its operator", async () => {
    const { actionItem } = await ofBadung.succeed("startActionItem", on(1), ITEM);
    expect(actionItem).toMatchObject({ state: "IN_PROGRESS", isOverdue: true, daysUntilDue: -5 });
    expect(codesOf(await ofBadung.act("startActionItem", on(2), ITEM))).toEqual(["WRONG_STATUS"]);
  });

  it("is escalated to a ministry, as a proposal that is made with it", async () => {
    expect(
      (await ofBadung.act("escalateActionItem", on(2, { ...escalation, addresseeAgency: null }), ITEM)).refusals,
    ).toMatchObject([{ code: "INVALID", path: ["input", "addresseeAgency"] }]);
    expect(
      (await ofBali.act("escalateActionItem", on(2, { addressee: "PROVINCE", reason: REASON }), ITEM)).refusals,
    ).toMatchObject([{ code: "INVALID", path: ["input", "addressee"] }]);
    const { actionItem } = await ofBadung.succeed("escalateActionItem", on(2, escalation), ITEM);
    expect(actionItem).toMatchObject({
      state: "IN_PROGRESS",
      escalation: {
        code: "51.03",
        state: "SUBMITTED",
        addresseeAgency: "pupr",
        office: "Dinas Kesehatan",
        subject: RECORDED.title,
        body: escalation.reason,
      },
      provenance: { revision: 3 },
    });
    proposalId = actionItem.escalation.id;
  });

  it("is not escalated again while the proposal waits", async () => {
    expect((await ofBali.act("escalateActionItem", on(3, escalation), ITEM)).refusals).toMatchObject([
      { code: "WRONG_STATUS", message: expect.stringContaining("waits for its answer") },
    ]);
  });

  const seenBy = async (by: Pick<ActingPerson, "ask">): Promise<Data> =>
    (await by.ask(`{ proposals { totalCount nodes { id code province { name } actionItem { id } } } }`)).data.proposals;
  const ofProvince = async (by: Pick<ActingPerson, "ask">, filter = ""): Promise<Data> =>
    (await by.ask(`{ province(code: "51") { proposals${filter} { totalCount nodes { id actionItem { id } } } } }`)).data
      .province.proposals;

  it("is seen by its province; the proposal by the ministry, too, and by nobody else", async () => {
    const proposal = { id: proposalId, code: "51.03", province: { name: "Bali" }, actionItem: null };
    expect(await seenBy(ofPupr)).toEqual({ totalCount: 1, nodes: [proposal] });
    expect(await seenBy(analystOfPupr)).toEqual({ totalCount: 1, nodes: [proposal] });
    expect(await seenBy(ofKemendagri)).toEqual({ totalCount: 0, nodes: [] });
    expect(await ofProvince(ofDenpasar)).toEqual({ totalCount: 1, nodes: [{ id: proposalId, actionItem: { id } }] });
    expect(await ofProvince(ofBali, `(filter: { state: SUBMITTED, addresseeAgency: "pupr" })`)).toMatchObject({
      totalCount: 1,
    });
    expect(await ofProvince(ofBali, `(filter: { regencyCode: "51.71" })`)).toMatchObject({ totalCount: 0 });
    expect(await ofProvince(ofWestJava)).toEqual({ totalCount: 0, nodes: [] });
    expect(await listed(ofWestJava)).toEqual({ totalCount: 0, nodes: [] });
    const figures = `{ item: provincialFigure(figure: "ACTION_ITEM/${id}") { kind } proposal: provincialFigure(figure: "PROPOSAL/${proposalId}") { kind } }`;
    expect((await hub.ask(figures)).data).toEqual({ item: null, proposal: null });
    expect((await ofWestJava.ask(figures)).data).toEqual({ item: null, proposal: null });
    expect((await ofPupr.ask(figures)).data).toEqual({ item: null, proposal: { kind: "PROPOSAL" } });
  });

  it("is answered by the steward of that ministry alone", async () => {
    const answer = {
      id: proposalId,
      outcome: "ACCEPTED",
      answer: "Jaringan dipasang pada triwulan ini.",
      office: "Ditjen Cipta Karya",
      expectedRevision: 1,
    };
    const by = (who: ActingPerson, input: object = {}) =>
      who.act("answerProposal", { ...answer, ...input }, `proposal { ${PROPOSAL} }`);
    expect(codesOf(await by(ofKemendagri))).toEqual(["NOT_FOUND"]);
    expect((await by(ofBali)).refusals).toMatchObject([
      { code: "FORBIDDEN", message: "answerProposal is for the steward of pupr" },
    ]);
    expect(codesOf(await by(ofPupr, { expectedRevision: 7 }))).toEqual(["CONFLICT"]);
    expect(await by(ofPupr)).toMatchObject({
      proposal: { state: "ANSWERED", outcome: "ACCEPTED", answeredByOffice: "Ditjen Cipta Karya" },
      refusals: [],
    });
    expect(codesOf(await by(ofPupr, { expectedRevision: 2 }))).toEqual(["WRONG_STATUS"]);
    expect(
      codesOf(
        await ofBadung.act(
          "withdrawProposal",
          { id: proposalId, reason: "Batal", expectedRevision: 2 },
          "proposal { id }",
        ),
      ),
    ).toEqual(["WRONG_STATUS"]);
  });

  it("is done when its evidence shows it, and not before", async () => {
    const { errors } = await ofBadung.send("completeActionItem", on(3, { evidence: [] }), ITEM);
    expect(errors).toMatchObject([{ message: expect.stringContaining("give a document at least") }]);
    expect(codesOf(await ofBadung.act("completeActionItem", on(2, { evidence: EVIDENCE }), ITEM))).toEqual([
      "CONFLICT",
    ]);
    const { actionItem } = await ofBadung.succeed("completeActionItem", on(3, { evidence: EVIDENCE }), ITEM);
    expect(actionItem).toMatchObject({
      state: "DONE",
      closedOn: today(),
      isOverdue: false,
      daysUntilDue: null,
      evidence: EVIDENCE,
      escalation: { outcome: "ACCEPTED" },
    });
  });

  it("goes back where the evidence does not show it, for a reason, and is closed in the end", async () => {
    const { errors } = await ofBadung.send("reopenActionItem", on(4, { reason: REASON }), ITEM);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const { actionItem } = await ofBali.succeed("reopenActionItem", on(4, { reason: REASON }), ITEM);
    expect(actionItem).toMatchObject({ state: "IN_PROGRESS", closedOn: null, evidence: [] });
    await ofBali.succeed("rescheduleActionItem", on(5, { dueOn: inDays(10), reason: "Menunggu jaringan" }), ITEM);
    await ofBadung.succeed("completeActionItem", on(6, { evidence: EVIDENCE }), ITEM);
    expect(codesOf(await ofBali.act("cancelActionItem", on(7, { reason: "Batal" }), ITEM))).toEqual(["WRONG_STATUS"]);
  });

  it("tells its history, with who did what and why", async () => {
    const { data } = await ofBadung.ask(
      `{ province(code: "51") { actionItems(filter: { state: DONE }) { nodes {
        history { state dueOn reason escalatedProposalId actor { role region name } }
      } } } }`,
    );
    const [{ history }] = data.province.actionItems.nodes;
    const luh = { role: "PROVINCE_COORDINATOR", region: "51", name: "Luh" };
    const wayan = { role: "REGENCY_OPERATOR", region: "51.03", name: "Wayan" };
    expect(history).toMatchObject([
      { state: "OPEN", actor: luh, escalatedProposalId: null },
      { state: "IN_PROGRESS", actor: wayan },
      { state: "IN_PROGRESS", actor: wayan, escalatedProposalId: proposalId, reason: escalation.reason },
      { state: "DONE", actor: wayan },
      { state: "IN_PROGRESS", actor: luh, reason: REASON },
      { state: "IN_PROGRESS", actor: luh, dueOn: inDays(10), reason: "Menunggu jaringan" },
      { state: "DONE", actor: wayan },
    ]);
  });

  it("is noted in the audit log by whoever read it, with its region", async () => {
    const admin = await hub.as({ role: "HUB_ADMIN" });
    await expect
      .poll(async () => {
        const { data } = await admin.ask(
          `{ provincialAuditLog(first: 100) { nodes { act actor { role agency } regions } } }`,
        );
        return data.provincialAuditLog.nodes;
      })
      .toContainEqual({ act: "READ", actor: { role: "MINISTRY_ANALYST", agency: "pupr" }, regions: ["51.03"] });
  });
});

describe("a proposal", () => {
  const OFFICE = { office: "Diskominfo", subject: "Berbagi aplikasi pengaduan", body: "Agar tidak dibangun ulang" };
  const submit = (by: ActingPerson, input: object) =>
    by.act("submitProposal", { ...OFFICE, ...input }, `proposal { ${PROPOSAL} provenance { revision } }`);
  const toProvince = { regionCode: "51.71", addressee: "PROVINCE" };

  it("is made by the operator for the regency, and by the coordinator for the province", async () => {
    expect((await submit(ofDenpasar, toProvince)).refusals).toEqual([]);
    expect(
      (await submit(ofBali, { regionCode: "51", addressee: "MINISTRY", addresseeAgency: "pupr" })).refusals,
    ).toEqual([]);
    expect(codesOf(await submit(ofBali, toProvince))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await submit(ofBadung, toProvince))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await submit(ofBali, { regionCode: "51", addressee: "PROVINCE" }))).toEqual(["INVALID"]);
    expect(codesOf(await submit(ofDenpasar, { ...toProvince, addresseeAgency: "pupr" }))).toEqual(["INVALID"]);
  });

  it("is answered by the province that it is made to; accepted, it becomes a follow-up", async () => {
    const { proposal } = await submit(ofDenpasar, toProvince);
    const { id } = proposal;
    const recorded = { regencyCode: "51.71", findingId: null, proposalId: id };
    expect(codesOf(await record(ofBali, recorded))).toEqual(["WRONG_STATUS"]);
    const answer = { id, outcome: "ACCEPTED", answer: "Masuk daftar berbagi pakai", expectedRevision: 1 };
    expect(codesOf(await ofPupr.act("answerProposal", answer, "proposal { id }"))).toEqual(["NOT_FOUND"]);
    await ofBali.succeed("answerProposal", answer, "proposal { id }");
    expect(await record(ofBali, recorded)).toMatchObject({ actionItem: { originKind: "PROPOSAL" }, refusals: [] });
  });

  it("is taken back by whoever made it, for a reason", async () => {
    const { proposal } = await submit(ofDenpasar, toProvince);
    const withdrawal = { id: proposal.id, reason: "Sudah terpenuhi", expectedRevision: 1 };
    expect(codesOf(await ofBali.act("withdrawProposal", withdrawal, "proposal { state }"))).toEqual(["FORBIDDEN"]);
    expect(await ofDenpasar.act("withdrawProposal", withdrawal, "proposal { state }")).toEqual({
      proposal: { state: "WITHDRAWN" },
      refusals: [],
    });
  });
});

describe("the database keeps", () => {
  const insert = (table: string, values: Readonly<Record<string, string>>) =>
    hub.sql(
      "provincial",
      `insert into ${table} (${Object.keys(values).join(", ")}, received_at, status, simulated)
       values (${Object.values(values).join(", ")}, now(), 'ACCEPTED', false)`,
    );
  const item = {
    item_id: "'sql'",
    regency_code: "'51.03'",
    theme: "'OTHER'",
    title: "'Uji'",
    owner_office: "'Bappeda'",
    due_on: "current_date + 5",
    state: "'OPEN'",
    origin_kind: "'OTHER'",
    evidence: "'[]'",
    move: "'DECIDE'",
  };
  const proposal = {
    proposal_id: "'sql'",
    region_code: "'51.03'",
    office: "'Bappeda'",
    addressee: "'PROVINCE'",
    subject: "'Uji'",
    body: "'Uji'",
    submitted_on: "current_date",
    state: "'SUBMITTED'",
    move: "'DECIDE'",
  };

  it.each([
    ["begins as another than OPEN", { state: "'IN_PROGRESS'" }, "action_item_moves_check"],
    ["is done without evidence", { state: "'DONE'", closed_on: "current_date" }, "action_item_moves_check"],
    ["has evidence before it is done", { evidence: `'[{"title": "x"}]'` }, "action_item_evidence_check"],
    ["is due in the past", { due_on: "current_date - 5" }, "action_item_due_in_time_check"],
    [
      "is of another's finding",
      { origin_kind: "'FINDING'", finding_id: "'FINDING/51.71/2023/2/1'" },
      "action_item_finding_id_check",
    ],
    ["has an origin without its name", { origin_kind: "'FINDING'" }, "action_item_origin_check"],
    ["is of no meeting", { origin_kind: "'MEETING'", meeting_id: "'m'" }, "action_item_meeting_check"],
    ["is of no accepted proposal", { origin_kind: "'PROPOSAL'", proposal_id: "'p'" }, "action_item_proposal_check"],
    ["is escalated to nobody", { escalated_proposal_id: "'p'" }, "action_item_escalation_check"],
  ])("no follow-up that %s", async (_, wrong, constraint) => {
    await expect(insert("action_item", { ...item, ...wrong })).rejects.toMatchObject({ constraint });
  });

  it.each([
    ["begins as another than SUBMITTED", { state: "'WITHDRAWN'" }, "proposal_moves_check"],
    ["is answered without an answer", { state: "'ANSWERED'", move: "null" }, "proposal_answer_check"],
    ["is to no ministry", { addressee: "'MINISTRY'" }, "proposal_addressee_agency_check"],
    ["is a province's to itself", { region_code: "'51'" }, "proposal_addressee_agency_check"],
    ["escalates nothing", { action_item_id: "'nothing'" }, "proposal_action_item_check"],
  ])("no proposal that %s", async (_, wrong, constraint) => {
    await expect(insert("proposal", { ...proposal, ...wrong })).rejects.toMatchObject({ constraint });
  });

  /** The state of a follow-up ends, and another takes its place, in one transaction. */
  const become = (change: string, wrong: Readonly<Record<string, string>>) => {
    const values = { ...item, item_id: "'moving'", ...wrong };
    return hub.sql(
      "provincial",
      `begin; select set_config('simpul.actor', '${change}', true);
       update action_item set valid_to = now() where item_id = 'moving' and valid_to = 'infinity';
       insert into action_item (${Object.keys(values).join(", ")}, valid_from, received_at, status, simulated)
       values (${Object.values(values).join(", ")}, now(), now(), 'ACCEPTED', false); rollback`,
    );
  };

  it.each([
    [
      "is done before it was begun",
      { state: "'DONE'", closed_on: "current_date", evidence: `'[{"title": "x"}]'` },
      "action_item_moves_check",
    ],
    ["is given up for no reason", { state: "'CANCELLED'", closed_on: "current_date" }, "action_item_reason_check"],
    ["is put off for no reason", { due_on: "current_date + 9" }, "action_item_reason_check"],
    ["becomes another's", { title: "'Lain'" }, "action_item_kept_check"],
  ])("no follow-up that %s", async (_, wrong, constraint) => {
    const values = { ...item, item_id: "'moving'" };
    await insert("action_item", values).catch(() => undefined);
    await expect(become("", wrong)).rejects.toMatchObject({ constraint });
    const byOperator = "REGENCY_OPERATOR/51.03///wayan";
    const putOff = { due_on: "current_date + 9", reason: "'Nanti'" };
    await expect(become(byOperator, putOff)).rejects.toMatchObject({ constraint: "action_item_actor_check" });
  });
});
