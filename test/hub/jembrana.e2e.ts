import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

const JEMBRANA = "51.01";
const COHORT = 2025;
/** In no cohort. */
const BULUKUMBA = "73.02";

let hub: TestHub;
let steward: ActingPerson;
let publisher: Changer;
let ofJembrana: Changer;
let ofBali: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await actingAs(hub, { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Ayu" });
  publisher = await changerOf(hub, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo" });
  ofJembrana = await changerOf(hub, "kominfo", { role: "REGENCY_OPERATOR", region: JEMBRANA });
  ofBali = await changerOf(hub, "kominfo", { role: "PROVINCE_COORDINATOR", region: "51" });
  await beginFromCleanSheet();
  await steward.succeed("openCohort", { year: COHORT, quota: 1 }, "cohort { year }");
});
afterAll(() => hub[Symbol.asyncDispose]());

/** Jembrana is a member of 2022: here nothing of it is known, as if it came new. */
async function beginFromCleanSheet(): Promise<void> {
  for (const table of ["cohort_member", "membership_stage", "masterplan", "evaluation"]) {
    await hub.sql(
      "kominfo",
      `alter table ${table} disable trigger user; delete from ${table} where regency_code = '${JEMBRANA}'; alter table ${table} enable trigger user`,
    );
  }
}

const membershipIn = async (year: number): Promise<Data> => {
  const { data } = await hub.ask(`{ regency(code: "${JEMBRANA}") { annual(year: ${year}) { membership {
    stage isMember cohorts { year } standing { standing since provenance { figure } } mous { year signatory signatoryOffice }
  } } } }`);
  return data.regency.annual.membership;
};

const membersOfBali = async (year: number): Promise<number> => {
  const { data } = await hub.ask(`{ province(code: "51") { annual(year: ${year}) { coverage { memberCount } } } }`);
  return data.province.annual.coverage.memberCount;
};

const MEMBERSHIP =
  "membership { stage isMember stages { stage enteredOn document { title } } standing { standing since } }";
const advance = (stage: string, enteredOn: string, more: object = {}) =>
  steward.act("advanceMembership", { regencyCode: JEMBRANA, stage, enteredOn, ...more }, MEMBERSHIP);
const sign = (signedOn: string, more: object = {}) =>
  steward.act(
    "signMous",
    { signedOn, place: "Jakarta", mous: [{ regencyCode: JEMBRANA, year: COHORT, signatory: "BUPATI", ...more }] },
    "signed { mous { code signatory } }",
  );
const leave = (on: string) =>
  steward.act("withdrawMembership", { regencyCode: JEMBRANA, on, reason: "Prioritas lain" }, MEMBERSHIP);
const comeBack = (on: string) =>
  steward.act("returnMembership", { regencyCode: JEMBRANA, on, reason: "Bupati baru" }, MEMBERSHIP);

/** The one refusal of an act: its code, and what it says. */
async function refusalOf(acting: Promise<Data>): Promise<string> {
  const { refusals } = await acting;
  expect(refusals).toHaveLength(1);
  return `${refusals[0].code}: ${refusals[0].message}`;
}

describe("a regency that is in no cohort", () => {
  it("enters no stage, signs no MoU, and has nothing to withdraw from", async () => {
    const stranger = "INVALID: 51.01 is in no cohort; only members come here";
    expect(await refusalOf(advance("ASSESSMENT", "2025-01-15"))).toBe(stranger);
    expect(await refusalOf(sign("2025-01-15"))).toBe(stranger);
    expect(await refusalOf(leave("2025-01-15"))).toBe(stranger);
    expect(await refusalOf(comeBack("2025-01-15"))).toMatch(/^WRONG_STATUS: 51.01 has not withdrawn from the program/);
  });

  it("cannot be reported to have reached a stage that no source tells", async () => {
    const stage = { regencyCode: JEMBRANA, stage: "SOCIALIZATION", year: 2025 };
    expect(await refusalOf(publisher.report({ membershipStages: [stage] }))).toBe(
      "INVALID: no source tells that 51.01 has reached SOCIALIZATION; name it in source, or use advanceMembership",
    );
  });
});

describe("Jembrana", () => {
  it("is chosen, and has been assessed", async () => {
    const regencyCode = JEMBRANA;
    await steward.succeed("confirmCandidates", { year: COHORT, regencyCodes: [regencyCode] }, "cohort { year }");
    const weights = [{ criterionCode: "LEADER_VISION", weight: 1 }];
    await steward.succeed("setReadinessWeights", { year: COHORT, weights }, "cohort { year }");
    const assessor = await actingAs(hub, { role: "ASSESSOR", cohort: COHORT, name: "Rudi" });
    const marks = [{ criterionCode: "LEADER_VISION", mark: 3.2 }];
    await assessor.succeed("assessReadiness", { year: COHORT, regencyCode, marks }, "candidate { code }");
    await steward.succeed("publishSelection", { year: COHORT }, "cohort { year }");
    // As if it had been in January: no test can wait for months.
    await hub.sql(
      "kominfo",
      `alter table membership_stage disable trigger user;
       update membership_stage set entered_on = '2025-01-20', year = 2025 where regency_code = '${JEMBRANA}';
       alter table membership_stage enable trigger user`,
    );
    expect(await membershipIn(COHORT)).toEqual({
      stage: "ASSESSMENT",
      isMember: true,
      cohorts: [{ year: COHORT }],
      standing: null,
      mous: [],
    });
  });

  it("takes no shortcut to the launch", async () => {
    expect(await refusalOf(advance("ASSESSMENT", "2025-02-01"))).toBe(
      "WRONG_STATUS: 51.01 has reached ASSESSMENT, and cannot enter ASSESSMENT now; the next is LAUNCH",
    );
    expect(await refusalOf(advance("LAUNCH", "2025-02-01"))).toBe(
      "INVALID: LAUNCH is entered with the MoU; use signMous",
    );
    expect(await refusalOf(advance("IMPLEMENTATION", "2025-02-01"))).toMatch(/^WRONG_STATUS: .*the next is LAUNCH$/);
    expect(await refusalOf(leave("2025-02-01"))).toBe(
      "WRONG_STATUS: 51.01 has a place in the cohort of 2025 and no MoU; it gives it up by withdrawCandidate",
    );
  });

  it("signs for its own cohort, by who can sign, and not before it was assessed", async () => {
    expect(await refusalOf(sign("2025-02-10", { year: 2022 }))).toBe(
      "INVALID: 51.01 is in the cohort of 2025, not of 2022; correct year",
    );
    expect(await refusalOf(sign("2025-02-10", { signatory: "WALI_KOTA" }))).toBe(
      "INVALID: 51.01 has a BUPATI at its head; correct signatory",
    );
    expect(await refusalOf(sign("2025-02-10", { signatory: "ON_BEHALF" }))).toMatch(/^INVALID: 51.01: signatoryOffice/);
    expect(await refusalOf(sign("2025-01-19"))).toBe(
      "INVALID: 51.01 is in ASSESSMENT since 2025-01-20; LAUNCH cannot begin before",
    );
    const stranger = { regencyCode: BULUKUMBA, year: COHORT, signatory: "BUPATI" };
    const own = { regencyCode: JEMBRANA, year: COHORT, signatory: "BUPATI" };
    const both = { signedOn: "2025-02-10", place: "Jakarta", mous: [own, stranger] };
    expect((await steward.act("signMous", both, "signed { mous { code } }")).refusals).toMatchObject([
      { message: "73.02 is in no cohort; only members come here", path: ["input", "mous", "1", "regencyCode"] },
    ]);
    expect((await membershipIn(COHORT)).mous).toEqual([]);
  });

  it("is launched by its MoU, once", async () => {
    const bySecretary = { signatory: "ON_BEHALF", signatoryOffice: "Sekretaris Daerah" };
    expect((await sign("2025-02-10", bySecretary)).refusals).toEqual([]);
    expect(await membershipIn(COHORT)).toMatchObject({
      stage: "LAUNCH",
      mous: [{ year: COHORT, ...bySecretary }],
    });
    expect(await refusalOf(sign("2025-02-11"))).toBe(
      "WRONG_STATUS: 51.01 signed its MoU of 2025 on 2025-02-10; leave it out",
    );
  });

  it("reports its two decrees, which its province verifies and Kominfo accepts", async () => {
    const told = [
      ["COUNCIL", "101/2025"],
      ["IMPLEMENTING_TEAM", "102/2025"],
    ].map(([body, number]) => ({
      body,
      number,
      signedOn: "2025-03-03",
      document: { title: `Keputusan Bupati Nomor ${number}`, date: "2025-03-03" },
    }));
    const decrees = told.map((decree) => ({ regencyCode: JEMBRANA, ...decree }));
    const { figures, refusals } = await ofJembrana.report({ decrees });
    expect(refusals).toEqual([]);
    const moved = { figures: figures.map(({ figure }: Data) => ({ figure, expectedRevision: 1 })) };
    await ofJembrana.submit(moved);
    await ofBali.verify(moved);
    expect((await publisher.accept(moved)).refusals).toEqual([]);
    const { data } = await hub.ask(`{ regency(code: "${JEMBRANA}") { annual(year: ${COHORT}) { membership {
      decrees { body number signedOn document { title date } }
    } } } }`);
    expect(data.regency.annual.membership.decrees).toEqual(told);
  });

  it("is mentored in rounds, each in its turn and within the mentoring", async () => {
    const of2025 = { regencyCode: JEMBRANA, year: 2025 };
    const told = {
      year: 2025,
      startedOn: "2025-03-10",
      endedOn: "2025-08-15",
      mentorOffice: "Universitas Udayana",
    };
    const mentoring = { regencyCode: JEMBRANA, ...told };
    const round = (ordinal: number, firstDay: string, lastDay: string) => ({
      ...of2025,
      round: ordinal,
      firstDay,
      lastDay,
      participantCount: 40,
    });
    const first = round(1, "2025-03-18", "2025-03-19");
    const refusedOf = (...bimtekRounds: object[]) => refusalOf(publisher.report({ bimtekRounds }));
    expect(await refusedOf(first)).toBe(
      "INVALID: no mentoring of 51.01 in 2025 has been reported; report it before its rounds",
    );
    expect(await refusalOf(publisher.report({ mentorings: [{ ...mentoring, endedOn: "2025-03-09" }] }))).toBe(
      "INVALID: the mentoring of 51.01 ends on 2025-03-09, before 2025-03-10; correct one of them",
    );
    expect((await publisher.report({ mentorings: [mentoring] })).refusals).toEqual([]);
    expect(await refusedOf(round(2, "2025-04-22", "2025-04-23"))).toBe(
      "INVALID: the round before round 2 of 51.01 has not been reported; report the rounds in order",
    );
    expect(await refusedOf(round(1, "2025-03-09", "2025-03-10"))).toBe(
      "INVALID: the mentoring of 51.01 is from 2025-03-10 to 2025-08-15; round 1 must lie in it",
    );
    expect((await publisher.report({ bimtekRounds: [first] })).refusals).toEqual([]);
    expect(await refusedOf(round(2, "2025-03-19", "2025-03-20"))).toMatch(/^INVALID: round 2 .* and round 1 ends on/);
    const rest = [round(2, "2025-04-22", "2025-04-23"), round(3, "2025-06-03", "2025-06-04")];
    expect((await publisher.report({ bimtekRounds: rest })).refusals).toEqual([]);
    expect((await publisher.accept({ regency: { code: JEMBRANA, year: 2025 } })).refusals).toEqual([]);
    const { data } = await hub.ask(`{ regency(code: "${JEMBRANA}") { annual(year: ${COHORT}) { membership {
      mentorings { year startedOn endedOn mentorOffice rounds { round firstDay participantCount } }
    } } } }`);
    expect(data.regency.annual.membership.mentorings).toEqual([
      {
        ...told,
        rounds: [first, ...rest].map(({ round: ordinal, firstDay, participantCount }) => ({
          round: ordinal,
          firstDay,
          participantCount,
        })),
      },
    ]);
  });

  it("carries out a masterplan that a regulation has adopted, from its first two books", async () => {
    const plan = { regencyCode: JEMBRANA, year: 2025, isMade: true, title: "Jembrana Cerdas" };
    const reason = "Perbup telah ditetapkan";
    const reach = async (masterplan: object) => {
      const of2025 = { regency: { code: JEMBRANA, year: 2025 } };
      expect((await ofJembrana.report({ masterplans: [masterplan], reason })).refusals).toEqual([]);
      await ofJembrana.submit(of2025);
      await ofBali.verify(of2025);
      expect((await publisher.accept(of2025)).refusals).toEqual([]);
    };
    const reachBook = async (book: string) => {
      const named = { figures: [{ figure: `MASTERPLAN_BOOK/${JEMBRANA}/1/${book}`, expectedRevision: 1 }] };
      await ofJembrana.report({ masterplanBooks: [{ regencyCode: JEMBRANA, version: 1, book }] });
      await ofJembrana.submit(named);
      await ofBali.verify(named);
      expect((await publisher.accept(named)).refusals).toEqual([]);
    };
    expect(await refusalOf(advance("IMPLEMENTATION", "2025-06-02"))).toBe(
      "INVALID: 51.01 has no masterplan that is accepted; have it reported and accepted",
    );
    await reach(plan);
    expect(await refusalOf(advance("IMPLEMENTATION", "2025-06-02"))).toBe(
      "INVALID: the masterplan of 51.01 has no legal basis; have the regulation that adopts it reported",
    );
    await publisher.reopen({ figures: [{ figure: "MASTERPLAN/51.01/1", expectedRevision: 1 }], reason });
    await reach({ ...plan, legalBasis: "Peraturan Bupati Nomor 21 Tahun 2025", expectedRevision: 1 });
    await reachBook("STRATEGIC_ANALYSIS");
    expect(await refusalOf(advance("IMPLEMENTATION", "2025-06-02"))).toBe(
      "INVALID: version 1 of the masterplan of 51.01 lacks PROGRAMS; have its books reported and accepted",
    );
    await reachBook("PROGRAMS");
    expect(await refusalOf(advance("IMPLEMENTATION", "2025-02-09"))).toBe(
      "INVALID: 51.01 is in LAUNCH since 2025-02-10; IMPLEMENTATION cannot begin before",
    );
    const document = { title: "Berita acara", date: "2025-06-02" };
    const { membership, refusals } = await advance("IMPLEMENTATION", "2025-06-02", { document });
    expect(refusals).toEqual([]);
    expect(membership.stages.at(-1)).toEqual({
      stage: "IMPLEMENTATION",
      enteredOn: "2025-06-02",
      document: { title: "Berita acara" },
    });
  });

  it("stands still while it has withdrawn, and is not counted from that year on", async () => {
    expect(await refusalOf(comeBack("2025-09-01"))).toMatch(/^WRONG_STATUS: 51.01 has not withdrawn/);
    const before = await membersOfBali(2025);
    expect(await leave("2025-09-01")).toMatchObject({
      membership: {
        stage: "IMPLEMENTATION",
        isMember: false,
        standing: { standing: "WITHDRAWN", since: "2025-09-01" },
      },
      refusals: [],
    });
    const gone = "WRONG_STATUS: 51.01 withdrew from the program on 2025-09-01; it can come back by returnMembership";
    expect(await refusalOf(advance("SOCIALIZATION", "2025-10-01"))).toBe(gone);
    expect(await refusalOf(sign("2025-10-01"))).toBe(gone);
    expect(await refusalOf(leave("2025-10-01"))).toBe(gone);
    expect(await membersOfBali(2025)).toBe(before - 1);
    const { data } = await hub.ask(`{
      yes: memberships(filter: { isMember: true, provinceCode: "51" }) { nodes { code } }
      no: memberships(filter: { isMember: false, provinceCode: "51" }) { nodes { code } }
    }`);
    expect(data.yes.nodes).not.toContainEqual({ code: JEMBRANA });
    expect(data.no.nodes).toContainEqual({ code: JEMBRANA });
  });

  it("comes back on a later day, and the year in which it was away stays as it was", async () => {
    expect(await refusalOf(comeBack("2025-09-01"))).toBe(
      "INVALID: 51.01 is WITHDRAWN since 2025-09-01; it cannot change before the day after",
    );
    expect((await comeBack("2026-01-10")).membership).toMatchObject({ stage: "IMPLEMENTATION", isMember: true });
    expect(await membershipIn(2025)).toMatchObject({
      isMember: false,
      standing: { standing: "WITHDRAWN", provenance: { figure: "MEMBERSHIP_STANDING/51.01/1" } },
    });
    expect(await membershipIn(2026)).toMatchObject({ isMember: true, standing: { standing: "ACTIVE" } });
  });

  it("passes on what it has learnt after an evaluation in which it took part", async () => {
    const lack = "INVALID: 51.01 has taken part in no evaluation; it passes on what it has learnt after its first";
    const evaluate = async (year: number, participation: string) => {
      const schemeCode = `${year}-REGULER`;
      const evaluation = { regencyCode: JEMBRANA, year, phase: "SECOND", schemeCode, participation };
      const { figures, refusals } = await publisher.report({ evaluations: [evaluation] });
      expect(refusals).toEqual([]);
      await publisher.accept({ figures: figures.map(({ figure }: Data) => ({ figure, expectedRevision: 1 })) });
    };
    const weights = [
      { component: "BASELINE", weight: 0.4 },
      { component: "OUTPUT", weight: 0.6 },
    ];
    const scheme = { code: "2025-REGULER", year: 2025, phase: "SECOND", group: "REGULER", weights };
    await steward.succeed("publishScoringScheme", scheme, "scoringScheme { code }");
    expect(await refusalOf(advance("SOCIALIZATION", "2026-02-02"))).toBe(lack);
    await evaluate(2023, "DID_NOT_PARTICIPATE");
    expect(await refusalOf(advance("SOCIALIZATION", "2026-02-02"))).toBe(lack);
    await evaluate(2025, "PARTICIPATED");
    expect((await advance("SOCIALIZATION", "2026-02-02")).membership).toMatchObject({
      stage: "SOCIALIZATION",
      isMember: true,
    });
    expect(await refusalOf(advance("SOCIALIZATION", "2026-02-03"))).toMatch(
      /^WRONG_STATUS: .*there is no further one$/,
    );
  });
});

describe("the database keeps the order by itself", () => {
  const life = "received_at, status, simulated, move";
  const decided = "now(), 'ACCEPTED', false, 'DECIDE'";
  const enter = (regencyCode: string, stage: string, enteredOn: string) =>
    hub.sql(
      "kominfo",
      `insert into membership_stage (${life}, regency_code, stage, year, entered_on)
       values (${decided}, '${regencyCode}', '${stage}', 2026, '${enteredOn}')`,
    );
  const turn = (ordinal: number, standing: string, since: string) =>
    hub.sql(
      "kominfo",
      `insert into membership_standing (${life}, regency_code, ordinal, standing, since)
       values (${decided}, '${JEMBRANA}', ${ordinal}, '${standing}', '${since}')`,
    );

  const hold = (round: number, firstDay: string, lastDay: string) =>
    hub.sql(
      "kominfo",
      `insert into bimtek_round (${life}, regency_code, year, round, first_day, last_day)
       values (${decided}, '${JEMBRANA}', 2025, ${round}, '${firstDay}', '${lastDay}')`,
    );

  it.each([
    ["a round is held after the mentoring", () => hold(4, "2025-08-15", "2025-08-16"), "bimtek_round_in_mentoring"],
    ["a round is held before the last", () => hold(4, "2025-06-04", "2025-06-05"), "bimtek_round_in_order"],
    ["a stage is skipped", () => enter(BULUKUMBA, "LAUNCH", "2026-01-01"), "membership_stage_in_order"],
    [
      "a stage is entered by no member",
      () => enter(BULUKUMBA, "ASSESSMENT", "2026-01-01"),
      "membership_stage_of_member",
    ],
    // Tabanan was launched in 2022, as a source tells.
    [
      "a stage begins before the last",
      () => enter("51.02", "IMPLEMENTATION", "2022-01-01"),
      "membership_stage_days_in_order",
    ],
    ["a stage is not earned", () => enter("51.02", "IMPLEMENTATION", "2026-01-01"), "membership_stage_earned"],
    [
      "a withdrawal comes before the last return",
      () => turn(3, "WITHDRAWN", "2026-01-10"),
      "membership_standing_in_turns",
    ],
    ["a withdrawal is left out", () => turn(4, "ACTIVE", "2026-03-01"), "membership_standing_in_turns"],
    ["a return is called a withdrawal", () => turn(4, "WITHDRAWN", "2026-03-01"), "membership_standing_ordinal_check"],
  ])("where %s", async (_fault, write, constraint) => {
    await expect(write()).rejects.toMatchObject({ constraint });
  });
});
