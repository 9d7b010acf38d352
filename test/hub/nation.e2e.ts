import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let real: TestHub;
let demo: TestHub;
beforeAll(async () => {
  [real, demo] = await Promise.all([startTestHub({ demo: false }), startTestHub()]);
});
afterAll(async () => {
  await real[Symbol.asyncDispose]();
  await demo[Symbol.asyncDispose]();
});

async function read(hub: TestHub, document: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await hub.ask(document, variables);
  expect(errors ?? []).toEqual([]);
  return data;
}

const nationIn = async (hub: TestHub, year: number, selection: string): Promise<Data> =>
  (await read(hub, `{ nation { annual(year: ${year}) { ${selection} } } }`)).nation.annual;

describe("the ranking of 2023", () => {
  const ROWS = "nodes { rank code regency { name } score }";

  it("begins as Kominfo published it, and is final: whoever took part is in it", async () => {
    const { ranking } = await nationIn(
      real,
      2023,
      `ranking(first: 5) { isFinal flags totalCount ${ROWS} provenance { partCount missingCount statuses } }`,
    );
    expect(ranking).toMatchObject({ isFinal: true, flags: [], totalCount: 130 });
    expect(ranking.nodes.map(({ rank, regency, score }: Data) => `${rank} ${regency.name} ${score}`)).toEqual([
      "1 Kota Surakarta 3.84",
      "2 Kota Bandung 3.83",
      "3 Kota Madiun 3.71",
      "4 Kabupaten Gunungkidul 3.66",
      "5 Kota Surabaya 3.65",
    ]);
    expect(ranking.provenance).toMatchObject({ missingCount: 0, statuses: ["ACCEPTED"] });
  });

  it("stands inside a province, too", async () => {
    const { province } = await read(real, `{ province(code: "51") { annual(year: 2023) { ranking { ${ROWS} } } } }`);
    expect(province.annual.ranking.nodes.map(({ rank, code, score }: Data) => [rank, code, score])).toEqual([
      [1, "51.71", 3.43],
      [2, "51.03", 2.97],
    ]);
  });

  it("by a dimension says that most who took part have no score in it, and refuses where a final one is asked for", async () => {
    const flagged = await nationIn(real, 2023, `ranking(dimension: LIVING) { flags ${ROWS} }`);
    expect(flagged.ranking).toMatchObject({ flags: ["NOT_SCORED"], nodes: [{ rank: 1, code: "35.07" }] });
    const refused = await nationIn(real, 2023, `ranking(dimension: LIVING, onlyFinal: true) { flags ${ROWS} }`);
    expect(refused.ranking).toEqual({ flags: ["NOT_SCORED"], nodes: [] });
  });

  it("of a year of which nothing is known says so", async () => {
    const { ranking } = await nationIn(real, 2021, `ranking { isFinal flags totalCount provenance { partCount } }`);
    expect(ranking).toEqual({ isFinal: false, flags: ["INVITED_NOT_KNOWN"], totalCount: 0, provenance: null });
  });

  it("with what is on its way of approval is flagged for who may read it, and final for the public", async () => {
    const steward = await changerOf(real, "kominfo", { role: "MINISTRY_STEWARD", agency: "kominfo" });
    await steward.reopen({
      figures: [{ figure: "COMPONENT_SCORE/33.72/2023/2/IMPACT", expectedRevision: 1 }],
      reason: "Salah ketik",
    });
    const { data } = await steward.ask(
      "{ nation { annual(year: 2023, minStatus: DRAFT) { ranking(first: 1) { flags totalCount } } } }",
    );
    expect(data.nation.annual.ranking).toEqual({ flags: ["NOT_ACCEPTED"], totalCount: 130 });
    expect((await nationIn(real, 2023, "ranking { isFinal }")).ranking.isFinal).toBe(true);
  });
});

describe("years side by side", () => {
  it("are compared over the regencies that have an index in both", async () => {
    const { comparedWith } = await nationIn(
      demo,
      2024,
      `comparedWith(otherYear: 2022) {
        otherYear comparedCount meanChange higherCount lowerCount equalCount provenance { simulated missingCount }
      }`,
    );
    const { comparedCount, higherCount, lowerCount, equalCount, provenance } = comparedWith;
    expect(comparedCount).toBeGreaterThan(0);
    expect(higherCount + lowerCount + equalCount).toBe(comparedCount);
    expect(provenance).toEqual({ simulated: true, missingCount: 514 - comparedCount });
  });

  it("are compared with nothing where the other has no index of the same kind", async () => {
    const { comparedWith } = await nationIn(
      real,
      2023,
      `comparedWith(otherYear: 2022) { comparedCount meanChange provenance { simulated } }`,
    );
    expect(comparedWith).toEqual({ comparedCount: 0, meanChange: null, provenance: null });
  });

  it("are two: a year is not compared with itself", async () => {
    const { errors } = await real.ask(
      `{ nation { annual(year: 2023) { comparedWith(otherYear: 2023) { otherYear } } } }`,
    );
    expect(errors).toMatchObject([
      {
        message: "otherYear must be from 2017 to 2100 and not 2023; it is 2023",
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });
});

describe("by cohort and by area of national interest", () => {
  const GROUP =
    "code kind name memberCount evaluationSummary { meanIndex participatedCount } coverage { memberCount stages { stage count } } progress { dimension noDataCount }";

  it("the same is told as of the nation", async () => {
    const { groups } = await nationIn(real, 2023, `groups { ${GROUP} }`);
    expect(groups.map(({ code }: Data) => code)).toEqual([
      "COHORT-2017",
      "COHORT-2018",
      "COHORT-2019",
      "COHORT-2021",
      "COHORT-2022",
      "COHORT-2023",
      "COHORT-2024",
      "NEW_CAPITAL",
      "PRIORITY_TOURISM",
    ]);
    const tourism = groups.at(-1);
    expect(tourism).toMatchObject({ kind: "AREA", name: "Kawasan Pariwisata Prioritas Nasional" });
    expect(tourism.progress).toHaveLength(6);
    const first = groups[0];
    expect(first).toMatchObject({ kind: "COHORT", name: "Angkatan 2017", memberCount: 24 });
    expect(first.coverage.stages.reduce((sum: number, { count }: Data) => sum + count, 0)).toBeLessThanOrEqual(24);
  });

  it("the areas are those of the published group, each regency in one", async () => {
    const { groups } = await nationIn(
      real,
      2023,
      `groups(kind: AREA) { code members { code regencyYear { evaluation { scheme { group } } } } }`,
    );
    const members = groups.flatMap((group: Data) => group.members);
    expect(new Set(members.map(({ code }: Data) => code)).size).toBe(members.length);
    expect(members.map(({ regencyYear }: Data) => regencyYear.evaluation.scheme.group)).toEqual(
      members.map(() => "KPPN_IKN"),
    );
    expect(groups[0].members.map(({ code }: Data) => code)).toEqual(["64.01", "64.02", "64.07", "64.71", "64.72"]);
  });

  it("are null with an error while their keeper is away, and stand without the register", async () => {
    const question = "{ nation { annual(year: 2024) { groups(kind: AREA) { code progress { dimension } } } } }";
    await demo.takeDown("kominfo");
    try {
      const { data, errors } = await demo.ask(question);
      expect(data.nation.annual.groups).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: "AGENCY_UNAVAILABLE", agency: "kominfo" } }]);
    } finally {
      await demo.bringBack("kominfo");
    }
    expect((await read(demo, question)).nation.annual.groups[0].progress).toHaveLength(6);
  });
});

it("a supporting ministry finds the figures of its own interest by dimension", async () => {
  const { ministries } = await read(demo, "{ ministries { agency interests } }");
  const { interests } = ministries.find(({ agency }: Data) => agency === "pupr");
  const { nation } = await read(
    demo,
    `query ($interests: [Dimension!]) {
      nation { annual(year: 2024) { progress(dimensions: $interests) { dimension meanScore meanTarget gap } } }
    }`,
    { interests },
  );
  expect(nation.annual.progress.map(({ dimension }: Data) => dimension)).toEqual(["LIVING", "ENVIRONMENT"]);
});

it("what the programs set themselves stands against what was reached", async () => {
  const { programs } = await read(real, "{ programs { code targets { year target reachedCount } } }");
  expect(programs).toEqual([
    { code: "SMART_CITY", targets: [{ year: 2019, target: 100, reachedCount: expect.any(Number) }] },
    { code: "SMART_PROVINCE", targets: [{ year: 2023, target: 2, reachedCount: 2 }] },
  ]);
  const reached = programs[0].targets[0].reachedCount;
  // 25, 54 and 25 rows of 2017 to 2019, without claims and without the six that are in two of them.
  expect(reached).toBeGreaterThanOrEqual(95);
  expect(reached).toBeLessThanOrEqual(104);
});
