import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ActingPerson, actingAs } from "../testkit/actor.ts";
import { Calendar } from "../testkit/calendar.ts";
import { type Data, startTestHub, type TestActor, type TestHub } from "../testkit/hub.ts";

const FIRST = 2026;
const SECOND = 2027;
const CANDIDATE_COUNT = 88;
const QUOTA = 50;

const WEIGHTS = [
  { criterionCode: "STRUCTURE_PEOPLE", weight: 0.3 },
  { criterionCode: "INFRASTRUCTURE_DIGITAL", weight: 0.25 },
  { criterionCode: "LEADER_VISION", weight: 0.25 },
  { criterionCode: "SPBE_INDEX", weight: 0.2 },
];

const STEWARD: TestActor = { role: "MINISTRY_STEWARD", agency: "kominfo", name: "Ayu" };
const assessorOf = (cohort: number, name: string): TestActor => ({ role: "ASSESSOR", cohort, name });

let hub: TestHub;
let steward: ActingPerson;
let calendar: Calendar;
/** As Kominfo invites them: regencies that are no members. */
let invited: string[];
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  steward = await actingAs(hub, STEWARD);
  calendar = await Calendar.open(hub, "kominfo");
  invited = await findStrangers(CANDIDATE_COUNT + 2);
});
afterAll(() => hub[Symbol.asyncDispose]());

async function findStrangers(count: number): Promise<string[]> {
  const { data } = await hub.ask(`{ memberships(filter: { isMember: false }, first: ${count}) { nodes { code } } }`);
  return data.memberships.nodes.map(({ code }: Data) => code);
}

/** From 0 to 4, with many that are equal: what two assessors give, who do not always agree. */
const markOf = (regencyCode: string, criterion: number, assessor: number): number =>
  (((Number(regencyCode.slice(3)) * (criterion + 3) + criterion * 5) % 17) * 20 + assessor * criterion) / 100;

async function assess(year: number, codes: readonly string[]): Promise<void> {
  for (const [assessor, name] of ["Rudi", "Sari"].entries()) {
    const person = await actingAs(hub, assessorOf(year, name));
    for (const regencyCode of codes) {
      const marks = WEIGHTS.map(({ criterionCode }, index) => ({
        criterionCode,
        mark: markOf(regencyCode, index, assessor),
      }));
      await person.succeed("assessReadiness", { year, regencyCode, marks }, "candidate { code }");
    }
  }
}

const RANKED = "code rank score outcome parts { criterionCode weight score points assessorCount }";

async function rankingOf(year: number, selection: string, { ask }: Pick<ActingPerson, "ask"> = hub): Promise<Data[]> {
  const { data, text } = await ask(
    `{ cohorts { year found: ${selection} { ranking(first: 100) { nodes { ${RANKED} } } } } }`,
  );
  const cohort = data?.cohorts.find((one: Data) => one.year === year);
  if (!cohort?.found) throw new Error(`no ranking: ${text}`);
  return cohort.found.ranking.nodes;
}

const selectionOf = async (year: number, argument = ""): Promise<Data> => {
  const { data } = await hub.ask(`{ cohorts { year selection${argument} {
    year quota publishedOn reason tieRule provenance { revision simulated status figure }
    selected: ranking(first: 100, outcome: SELECTED) { totalCount nodes { code } }
    reserve: ranking(first: 100, outcome: RESERVE) { totalCount nodes { code } }
    withdrawn: ranking(first: 100, outcome: WITHDRAWN) { totalCount nodes { code rank } }
  } } }`);
  return data.cohorts.find((cohort: Data) => cohort.year === year).selection;
};

const codesIn = ({ nodes }: Data): string[] => nodes.map(({ code }: Data) => code);

describe("candidates", () => {
  const cohort = "cohort { year candidates(first: 3) { totalCount nodes { code state regency { name } } } }";
  const candidatesFor = async (actor: TestActor): Promise<number> => {
    const { ask } = await hub.as(actor);
    const { data } = await ask(`{ cohorts { year candidates { totalCount } } }`);
    return data.cohorts.find(({ year }: Data) => year === FIRST).candidates.totalCount;
  };

  it("are invited when their cohort is open", async () => {
    const invitation = { year: FIRST, regencyCodes: invited };
    expect((await steward.act("inviteCandidates", invitation, cohort)).refusals).toMatchObject([
      { code: "INVALID", message: "there is no cohort of 2026; open it by openCohort" },
    ]);
    for (const year of [FIRST, SECOND]) {
      await steward.succeed("openCohort", { year, quota: QUOTA }, "cohort { year }");
      const { cohort: opened } = await steward.succeed("inviteCandidates", { ...invitation, year }, cohort);
      expect(opened.candidates).toMatchObject({ totalCount: CANDIDATE_COUNT + 2 });
    }
  });

  it("are not invited twice, and not where they are members already", async () => {
    expect(
      (await steward.act("inviteCandidates", { year: FIRST, regencyCodes: [invited[0]] }, cohort)).refusals,
    ).toEqual([
      {
        code: "WRONG_STATUS",
        message: `${invited[0]} is INVITED; leave out those that have been invited`,
        path: ["input", "regencyCodes"],
      },
    ]);
    expect(
      (await steward.act("inviteCandidates", { year: 2022, regencyCodes: ["51.01"] }, cohort)).refusals,
    ).toMatchObject([{ code: "INVALID", message: "51.01: already in the cohort of 2022; leave out its members" }]);
    expect(
      (await steward.act("inviteCandidates", { year: FIRST, regencyCodes: ["99.99"] }, cohort)).refusals,
    ).toMatchObject([{ code: "INVALID", message: "there is no region code 99.99; check regencyCode" }]);
  });

  it("confirm, or withdraw with a reason", async () => {
    for (const year of [FIRST, SECOND]) {
      const regencyCodes = invited.slice(0, CANDIDATE_COUNT + 1);
      await steward.succeed("confirmCandidates", { year, regencyCodes }, cohort);
      const leaving = { year, regencyCode: invited[CANDIDATE_COUNT], reason: "Anggaran belum siap" };
      await steward.succeed("withdrawCandidate", leaving, cohort);
      expect((await steward.act("withdrawCandidate", leaving, cohort)).refusals).toMatchObject([
        { code: "WRONG_STATUS", message: expect.stringMatching(/has withdrawn from/) },
      ]);
    }
    const [withdrawn] = invited.slice(CANDIDATE_COUNT);
    expect(
      (await steward.act("confirmCandidates", { year: FIRST, regencyCodes: [withdrawn] }, cohort)).refusals,
    ).toMatchObject([
      { code: "WRONG_STATUS", message: expect.stringMatching(/is WITHDRAWN; .* invite again those that withdrew/) },
    ]);
  });

  it("are known to Kominfo, to the assessors of their cohort and to their own region alone", async () => {
    const [own = ""] = invited;
    const inProvince = invited.filter((code) => code.startsWith(own.slice(0, 2)));
    expect(await candidatesFor(STEWARD)).toBe(invited.length);
    expect(await candidatesFor({ role: "MINISTRY_ANALYST", agency: "kominfo" })).toBe(invited.length);
    expect(await candidatesFor({ role: "HUB_ADMIN" })).toBe(invited.length);
    expect(await candidatesFor(assessorOf(FIRST, "Rudi"))).toBe(invited.length);
    expect(await candidatesFor(assessorOf(SECOND, "Rudi"))).toBe(0);
    expect(await candidatesFor({ role: "MINISTRY_STEWARD", agency: "kemendagri" })).toBe(0);
    expect(await candidatesFor({ role: "REGENCY_OPERATOR", region: own })).toBe(1);
    expect(await candidatesFor({ role: "PROVINCE_COORDINATOR", region: own.slice(0, 2) })).toBe(inProvince.length);
    expect(
      (await hub.sql("kominfo", "select count(*)::int as count from candidate where valid_to = 'infinity'"))[0],
    ).toEqual({ count: 2 * invited.length });
  });
});

describe("weights", () => {
  const cohort = "cohort { readinessWeights { criterionCode weight provenance { revision } } }";
  const set = (input: object) => steward.act("setReadinessWeights", { year: FIRST, ...input }, cohort);

  it("are of criteria that there are, and add up to 1", async () => {
    const { data } = await hub.ask(`{ readinessCriteria { code group name } }`);
    expect(data.readinessCriteria).toHaveLength(19);
    const short = [{ ...WEIGHTS[0]!, weight: 0.2999 }, ...WEIGHTS.slice(1)];
    expect((await set({ weights: short })).refusals).toEqual([
      { code: "INVALID", message: "the weights add up to 0.9999; they must add up to 1", path: ["input", "weights"] },
    ]);
    expect((await set({ weights: [{ criterionCode: "LUCK", weight: 1 }] })).refusals).toMatchObject([
      { code: "INVALID", message: "there is no readiness criterion LUCK; check criterionCode" },
    ]);
    const { errors } = await steward.send(
      "setReadinessWeights",
      { year: FIRST, weights: [WEIGHTS[0], WEIGHTS[0]] },
      cohort,
    );
    expect(errors.map(({ message }) => message).join()).toContain("weights must name each criterion once");
  });

  it("are replaced all at once, for a reason", async () => {
    await steward.succeed(
      "setReadinessWeights",
      { year: FIRST, weights: [{ criterionCode: "COORDINATION", weight: 1 }] },
      cohort,
    );
    expect((await set({ weights: WEIGHTS })).refusals).toMatchObject([{ code: "REASON_REQUIRED" }]);
    const replacement = { year: FIRST, weights: WEIGHTS, reason: "Keputusan tim penilai" };
    const { cohort: changed } = await steward.succeed("setReadinessWeights", replacement, cohort);
    expect(changed.readinessWeights.map(({ criterionCode, weight }: Data) => [criterionCode, weight])).toEqual([
      ["INFRASTRUCTURE_DIGITAL", 0.25],
      ["LEADER_VISION", 0.25],
      ["SPBE_INDEX", 0.2],
      ["STRUCTURE_PEOPLE", 0.3],
    ]);
    await steward.succeed("setReadinessWeights", { year: SECOND, weights: WEIGHTS }, cohort);
  });
});

describe("the assessment", () => {
  const publish = (year: number) => steward.act("publishSelection", { year }, "cohort { year }");
  const candidates = () => invited.slice(0, CANDIDATE_COUNT);

  it("is made by the assessors of the cohort, of candidates that have confirmed", async () => {
    const marks = [{ criterionCode: "LEADER_VISION", mark: 3.5 }];
    const stranger = await actingAs(hub, assessorOf(SECOND, "Tono"));
    const [first = "", last = ""] = [invited[0], invited.at(-1)];
    expect(
      (await stranger.act("assessReadiness", { year: FIRST, regencyCode: first, marks }, "candidate { code }"))
        .refusals,
    ).toEqual([
      { code: "FORBIDDEN", message: "assessReadiness is for an assessor of the cohort of 2026", path: ["input"] },
    ]);
    const rudi = await actingAs(hub, assessorOf(FIRST, "Rudi"));
    for (const regencyCode of [last, "51.01"]) {
      expect(
        (await rudi.act("assessReadiness", { year: FIRST, regencyCode, marks }, "candidate { code }")).refusals,
      ).toMatchObject([
        {
          code: "WRONG_STATUS",
          message: `${regencyCode} is no confirmed candidate of 2026; ask Kominfo to confirm it`,
        },
      ]);
    }
    const finer = [{ criterionCode: "LEADER_VISION", mark: 3.505 }];
    const { errors } = await rudi.send(
      "assessReadiness",
      { year: FIRST, regencyCode: first, marks: finer },
      "candidate { code }",
    );
    expect(errors.map(({ message }) => message).join()).toContain("mark must be in steps of 0.01");
  });

  it("must be whole before the selection is published", async () => {
    expect((await publish(FIRST)).refusals).toEqual([
      {
        code: "INVALID",
        message: expect.stringMatching(
          /^88 candidates of 2026 lack a mark: (\d\d\.\d\d \(\w+\)(, )?){10} and 78 more; have them assessed$/,
        ),
        path: ["input", "year"],
      },
    ]);
    await assess(FIRST, candidates());
    await assess(SECOND, candidates().toReversed());
  });

  it("shows an assessor their own marks, and Kominfo all of them", async () => {
    const marksFor = async (actor: TestActor): Promise<Data> => {
      const { ask } = await hub.as(actor);
      const { data } = await ask(`{ cohorts { year candidates(first: 1) { nodes { code marks { mark note } } } } }`);
      return data.cohorts.find(({ year }: Data) => year === FIRST).candidates.nodes[0].marks.length;
    };
    expect(await marksFor(assessorOf(FIRST, "Rudi"))).toBe(4);
    expect(await marksFor(STEWARD)).toBe(8);
    expect(await marksFor({ role: "REGENCY_OPERATOR", region: invited[0] ?? "" })).toBe(0);
  });

  it("takes the newer mark of an assessor for the older", async () => {
    const rudi = await actingAs(hub, assessorOf(FIRST, "Rudi"));
    const [regencyCode = ""] = invited;
    const give = (mark: number) =>
      rudi.succeed(
        "assessReadiness",
        { year: FIRST, regencyCode, marks: [{ criterionCode: "SPBE_INDEX", mark }], note: "Wawancara kedua" },
        "candidate { marks { criterionCode mark note provenance { revision } } }",
      );
    await give(4);
    const { candidate } = await give(markOf(regencyCode, 3, 0));
    expect(candidate.marks).toContainEqual({
      criterionCode: "SPBE_INDEX",
      mark: markOf(regencyCode, 3, 0),
      note: "Wawancara kedua",
      provenance: { revision: 3 },
    });
  });
});

describe("the selection", () => {
  const publish = (year: number) =>
    steward.act("publishSelection", { year, reason: "Pengumuman hasil penilaian" }, "cohort { year knownMemberCount }");
  const ranks = async (): Promise<Data[]> => hub.sql("kominfo", "select count(*)::int as count from selection_rank");

  it("can be simulated before it is published, by weights that are set or others, and nothing is left behind", async () => {
    const simulated = await rankingOf(FIRST, "simulatedSelection", steward);
    expect(simulated).toHaveLength(CANDIDATE_COUNT);
    const byVision = await rankingOf(
      FIRST,
      `simulatedSelection(weights: [{ criterionCode: "LEADER_VISION", weight: 1 }])`,
      steward,
    );
    expect(byVision.map(({ code }) => code)).not.toEqual(simulated.map(({ code }) => code));
    expect(byVision[0].parts).toMatchObject([{ criterionCode: "LEADER_VISION", weight: 1 }]);
    expect(await ranks()).toEqual([{ count: 0 }]);
    expect(await selectionOf(FIRST)).toBeNull();
    const { errors } = await steward.ask(
      `{ cohorts { simulatedSelection(weights: [{ criterionCode: "LEADER_VISION", weight: 0.9 }]) { year } } }`,
    );
    expect(errors[0]).toMatchObject({ message: "the weights add up to 0.9; they must add up to 1" });
  });

  it("fills the places by rank, each explained, and twice in the same way", async () => {
    const simulated = await rankingOf(FIRST, "simulatedSelection", steward);
    for (const year of [FIRST, SECOND]) {
      expect(await publish(year)).toEqual({ cohort: { year, knownMemberCount: QUOTA }, refusals: [] });
    }
    const first = await rankingOf(FIRST, "selection");
    const second = await rankingOf(SECOND, "selection");
    expect(first).toEqual(simulated);
    expect(second).toEqual(first);
    expect(first.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: CANDIDATE_COUNT }, (_, index) => (index < QUOTA ? "SELECTED" : "RESERVE")),
    );
    for (const { score, parts } of first) {
      expect(parts.reduce((sum: number, { points }: Data) => sum + points, 0)).toBeCloseTo(score, 3);
      expect(parts.map(({ assessorCount }: Data) => assessorCount)).toEqual([2, 2, 2, 2]);
    }
    expect(await selectionOf(FIRST)).toMatchObject({
      quota: QUOTA,
      reason: "Pengumuman hasil penilaian",
      provenance: { figure: "SELECTION/2026", revision: 1, status: "ACCEPTED", simulated: false },
    });
  });

  it("makes its members assessed", async () => {
    const { data } = await hub.ask(
      `{ memberships(filter: { cohortYear: ${FIRST} }, first: 100) { totalCount nodes { code stage isMember stages { stage } } } }`,
    );
    expect(data.memberships.totalCount).toBe(QUOTA);
    expect(codesIn(data.memberships)).toEqual(codesIn((await selectionOf(FIRST)).selected).toSorted());
    expect(data.memberships.nodes[0]).toMatchObject({ stage: "ASSESSMENT", isMember: true });
  });

  it("is published once, and nothing that led to it changes any more", async () => {
    const message = expect.stringMatching(
      /^the selection of 2026 was published on .*: nothing that led to it can change$/,
    );
    const [regencyCode] = invited;
    const rudi = await actingAs(hub, assessorOf(FIRST, "Rudi"));
    const refused = await Promise.all([
      publish(FIRST),
      steward.act("setReadinessWeights", { year: FIRST, weights: WEIGHTS, reason: "Lagi" }, "cohort { year }"),
      steward.act("inviteCandidates", { year: FIRST, regencyCodes: ["51.04"] }, "cohort { year }"),
      steward.act("confirmCandidates", { year: FIRST, regencyCodes: ["51.04"] }, "cohort { year }"),
      rudi.act(
        "assessReadiness",
        { year: FIRST, regencyCode, marks: [{ criterionCode: "LEADER_VISION", mark: 4 }] },
        "candidate { code }",
      ),
    ]);
    for (const { refusals } of refused) expect(refusals).toMatchObject([{ code: "WRONG_STATUS", message }]);
  });

  it("gives the place of one that withdraws to the next in rank, and tells why; both states can be read", async () => {
    await calendar.moveTo("2025-03-01");
    const before = await selectionOf(SECOND);
    const [leaver] = codesIn(before.selected).slice(-1);
    const [next] = codesIn(before.reserve);
    const leaving = { year: SECOND, regencyCode: leaver, reason: "Mundur sebelum penandatanganan" };
    const { cohort } = await steward.succeed("withdrawCandidate", leaving, "cohort { knownMemberCount }");
    expect(cohort).toEqual({ knownMemberCount: QUOTA });
    const after = await selectionOf(SECOND);
    expect(after).toMatchObject({
      reason: "Mundur sebelum penandatanganan",
      provenance: { revision: 2 },
      selected: { totalCount: QUOTA },
      reserve: { totalCount: CANDIDATE_COUNT - QUOTA - 1 },
      withdrawn: { nodes: [{ code: leaver, rank: QUOTA }] },
    });
    expect(codesIn(after.selected)).toEqual([...codesIn(before.selected).slice(0, -1), next]);
    await calendar.moveTo("2025-04-01");
    expect(await selectionOf(SECOND, `(asReportedAt: "2025-03-15T00:00:00Z")`)).toEqual(before);
    expect(await selectionOf(SECOND, `(asReportedAt: "2025-04-15T00:00:00Z")`)).toEqual(after);
    const { data } = await hub.ask(
      `{ kominfoFigure(figure: "SELECTION/2027") { states { revision reason } } cohorts { year selection(asReportedAt: "2025-02-01T00:00:00Z") { year } } }`,
    );
    expect(data.kominfoFigure.states).toEqual([
      { revision: 1, reason: "Pengumuman hasil penilaian" },
      { revision: 2, reason: "Mundur sebelum penandatanganan" },
    ]);
    expect(data.cohorts.map(({ selection }: Data) => selection)).toEqual(data.cohorts.map(() => null));
  });

  it("keeps the place of a reserve that withdraws for nobody", async () => {
    const before = await selectionOf(SECOND);
    const [reserve] = codesIn(before.reserve);
    await steward.succeed(
      "withdrawCandidate",
      { year: SECOND, regencyCode: reserve, reason: "Tidak bersedia" },
      "cohort { year }",
    );
    const after = await selectionOf(SECOND);
    expect(codesIn(after.selected)).toEqual(codesIn(before.selected));
    expect(after.provenance.revision).toBe(3);
  });

  it("lets fifty sign in one ceremony, and after it nobody leaves by withdrawing", async () => {
    const codes = codesIn((await selectionOf(FIRST)).selected);
    const [day] = new Date(Date.now() + 7 * 3_600_000).toISOString().split("T");
    const mous = codes.map((regencyCode) => ({
      regencyCode,
      year: FIRST,
      signatory: Number(regencyCode.slice(3)) >= 71 ? "WALI_KOTA" : "BUPATI",
      document: { title: "Nota Kesepakatan", number: `NK-${regencyCode}`, date: day },
    }));
    const { signed } = await steward.succeed(
      "signMous",
      { signedOn: day, place: "Makassar", mous },
      "signed { mous { code year place ministrySignatory document { number date } } }",
    );
    expect(signed.mous).toHaveLength(QUOTA);
    expect(signed.mous[0]).toEqual({
      code: codes[0],
      year: FIRST,
      place: "Makassar",
      ministrySignatory: "Direktur Jenderal Aplikasi Informatika",
      document: { number: `NK-${codes[0]}`, date: day },
    });
    const { data } = await hub.ask(
      `{ memberships(filter: { cohortYear: ${FIRST}, stage: LAUNCH }, first: 1) { totalCount nodes { stage mous { signedOn } } } }`,
    );
    expect(data.memberships).toEqual({ totalCount: QUOTA, nodes: [{ stage: "LAUNCH", mous: [{ signedOn: day }] }] });
    const leaving = { year: FIRST, regencyCode: codes[0], reason: "Berubah pikiran" };
    expect((await steward.act("withdrawCandidate", leaving, "cohort { year }")).refusals).toEqual([
      {
        code: "WRONG_STATUS",
        message: `${codes[0]} signed the MoU of 2026 on ${day}; use withdrawMembership`,
        path: ["input", "regencyCode"],
      },
    ]);
  });
});

describe("the database keeps the rules by itself", () => {
  const copied = (table: string, changed: string) =>
    hub.sql(
      "kominfo",
      `with taken as (select * from ${table} where year = ${FIRST} and valid_to = 'infinity' limit 1)
       insert into ${table} overriding system value
       select made.* from taken, jsonb_populate_record(null::${table}, to_jsonb(taken) || '{ "id": 9000000, ${changed} }') as made`,
    );

  it.each([
    ["readiness_weight", `"criterion_code": "FISCAL_CAPACITY"`, "readiness_weight_before_selection"],
    ["readiness_mark", `"assessor_subject": "Tono"`, "readiness_mark_before_selection"],
    ["candidate", `"regency_code": "51.04", "state": "INVITED"`, "candidate_before_selection"],
    ["selection_rank", `"regency_code": "51.04", "rank": 89, "outcome": "SELECTED"`, "selection_rank_within_quota"],
    ["selection_rank", `"regency_code": "51.04", "outcome": "RESERVE"`, "selection_rank_ranked_once"],
    ["selection", `"quota": 51`, "selection_holds_once"],
    ["mou", `"regency_code": "51.04"`, "mou_of_member"],
  ])("%s with %s", async (table, changed, constraint) => {
    await expect(copied(table, changed)).rejects.toMatchObject({ constraint });
  });

  it("weights that are not whole, and marks of who is no candidate", async () => {
    const year = 2024;
    const life = "now(), 'ACCEPTED', false";
    await expect(
      hub.sql(
        "kominfo",
        `insert into readiness_weight (received_at, status, simulated, year, criterion_code, weight)
         values (${life}, ${year}, 'LEADER_VISION', 0.9)`,
      ),
    ).rejects.toMatchObject({ constraint: "readiness_weight_whole" });
    await expect(
      hub.sql(
        "kominfo",
        `insert into readiness_mark (received_at, status, simulated, regency_code, year, criterion_code, assessor_subject, mark)
         values (${life}, '51.04', ${year}, 'LEADER_VISION', 'Tono', 3)`,
      ),
    ).rejects.toMatchObject({ constraint: "readiness_mark_of_candidate" });
  });
});
