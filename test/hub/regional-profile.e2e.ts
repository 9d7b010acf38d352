import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

let hub: TestHub;
let operator: Changer;
let coordinator: Changer;
let steward: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  operator = await changerOf(hub, "regional", { role: "REGENCY_OPERATOR", region: "51.71" });
  coordinator = await changerOf(hub, "regional", { role: "PROVINCE_COORDINATOR", region: "51" });
  steward = await changerOf(hub, "regional", { role: "MINISTRY_STEWARD", agency: "regional" });
});
afterAll(() => hub[Symbol.asyncDispose]());

const ofYear = { regencyCode: "51.71", year: 2025, source: "Diskominfo Kota Denpasar" };
const point = (dimension: string, kind: string, text: string, ordinal = 1) => ({
  ...ofYear,
  dimension,
  kind,
  ordinal,
  text,
});
const part = (kind: string, extent: string, builtBy: string | null = null) => ({ ...ofYear, kind, extent, builtBy });
const netizens = { ...ofYear, share: 0.7812, phoneShare: 0.95, computerShare: null };
const service = (ordinal: number, rest: object = {}) => ({
  regencyCode: "51.71",
  ordinal,
  name: `Layanan ${ordinal}`,
  audience: "CITIZENS",
  devices: ["PHONE", "TABLET", "COMPUTER"],
  channels: ["WEB"],
  dimension: "GOVERNANCE",
  since: 2023,
  ...rest,
});

const PROFILE = `profile { state netizenState
  netizens { share phoneShare computerShare provenance { figure status } }
  points { dimension kind ordinal text }
  challenges: points(kind: CHALLENGE) { text } living: points(dimension: LIVING) { text }
  infrastructure { kind extent builtBy description provenance { status } }
  services { code ordinal name deviceReach deviceLimits regency { name } }
  provenance { source status partCount missing { part } } }`;

async function read(minStatus = "ACCEPTED", ask = coordinator.ask): Promise<Data> {
  const { data, errors } = await ask(
    `{ province(code: "51") { annual(year: 2025, minStatus: ${minStatus}) { regencies { code ${PROFILE} } } } }`,
  );
  expect(errors).toEqual([]);
  return data.province.annual.regencies.find(({ code }: Data) => code === "51.71").profile;
}

/** From the regency through its province to the ministry. */
async function passOn(list: Data, figures: readonly string[]): Promise<void> {
  const named = { figures: figures.map((figure) => ({ figure, expectedRevision: 1 })) };
  const answers = [() => operator.report(list), () => operator.submit(named), () => coordinator.verify(named)];
  for (const answer of [...answers, () => steward.accept(named)]) expect((await answer()).refusals).toEqual([]);
}

describe("what a regency tells of itself", () => {
  it("is not reported, and not nothing, before it does", async () => {
    expect(await read()).toEqual({
      state: "NOT_REPORTED",
      netizenState: "NOT_REPORTED",
      netizens: null,
      points: [],
      challenges: [],
      living: [],
      infrastructure: [],
      services: [],
      provenance: null,
    });
  });

  it("is seen by its province when it is sent in, and by all when the ministry has accepted it", async () => {
    const report = {
      profilePoints: [
        point("LIVING", "CHALLENGE", "Kemacetan"),
        point("LIVING", "POTENTIAL", "Ruang terbuka"),
        point("GOVERNANCE", "CHALLENGE", "Aplikasi belum terhubung"),
      ],
      ictInfrastructures: [part("DATA_CENTRE", "NONE"), part("INTRA_NETWORK", "FULL", "PARTNERSHIP")],
      netizenProfiles: [netizens],
    };
    const year = { regency: { code: "51.71", year: 2025 } };
    expect((await operator.report(report)).refusals).toEqual([]);
    expect((await operator.submit(year)).refusals).toEqual([]);
    expect(await read("SUBMITTED")).toMatchObject({ state: "REPORTED", provenance: { status: "SUBMITTED" } });
    expect(await read()).toMatchObject({ state: "NOT_REPORTED" });

    expect((await coordinator.verify(year)).refusals).toEqual([]);
    expect((await steward.accept(year)).refusals).toEqual([]);
    expect(await read()).toEqual({
      state: "REPORTED",
      netizenState: "REPORTED",
      netizens: {
        share: 0.7812,
        phoneShare: 0.95,
        computerShare: null,
        provenance: { figure: "NETIZEN_PROFILE/51.71/2025", status: "ACCEPTED" },
      },
      points: [
        { dimension: "GOVERNANCE", kind: "CHALLENGE", ordinal: 1, text: "Aplikasi belum terhubung" },
        { dimension: "LIVING", kind: "POTENTIAL", ordinal: 1, text: "Ruang terbuka" },
        { dimension: "LIVING", kind: "CHALLENGE", ordinal: 1, text: "Kemacetan" },
      ],
      challenges: [{ text: "Aplikasi belum terhubung" }, { text: "Kemacetan" }],
      living: [{ text: "Ruang terbuka" }, { text: "Kemacetan" }],
      infrastructure: [
        {
          kind: "INTRA_NETWORK",
          extent: "FULL",
          builtBy: "PARTNERSHIP",
          description: null,
          provenance: { status: "ACCEPTED" },
        },
        { kind: "DATA_CENTRE", extent: "NONE", builtBy: null, description: null, provenance: { status: "ACCEPTED" } },
      ],
      services: [],
      provenance: {
        source: "Diskominfo Kota Denpasar",
        status: "ACCEPTED",
        partCount: 6,
        missing: [{ part: "SMART_APPLICATIONS" }, { part: "CONNECTIVITY" }, { part: "SERVICES" }],
      },
    });
  });
});

describe("a digital service", () => {
  const list = async (filter: string, ask = hub.ask): Promise<Data> => {
    const { data, errors } = await ask(
      `{ digitalServices(filter: ${filter}) { totalCount nodes { ordinal deviceReach deviceLimits provenance { figure } } } }`,
    );
    expect(errors).toEqual([]);
    return data.digitalServices;
  };
  const ordinals = async (filter: string): Promise<number[]> =>
    (await list(filter)).nodes.map(({ ordinal }: Data) => ordinal);

  it("works on any device, or tells why not", async () => {
    const digitalServices = [
      service(1),
      service(2, { channels: ["ANDROID"], devices: ["PHONE"] }),
      service(3, { audience: "BUSINESSES", dimension: "ECONOMY", channels: ["ANDROID", "IOS", "DESKTOP"] }),
      service(4, { audience: "EMPLOYEES", devices: ["COMPUTER"], channels: ["WEB"] }),
      service(10, { audience: "EMPLOYEES", channels: ["WHATSAPP"], since: 2020, until: 2024 }),
    ];
    await passOn(
      { digitalServices },
      digitalServices.map(({ ordinal }) => `DIGITAL_SERVICE/51.71/${ordinal}`),
    );
    expect((await list(`{ regencyCode: "51.71" }`)).nodes).toEqual(
      [
        [1, []],
        [2, ["NOT_ON_TABLET", "NOT_ON_COMPUTER", "ONE_KIND_OF_APP"]],
        [3, []],
        [4, ["NOT_ON_PHONE", "NOT_ON_TABLET"]],
        [10, ["ONE_KIND_OF_APP"]],
      ].map(([ordinal, deviceLimits]) => ({
        ordinal,
        deviceReach: (deviceLimits as string[]).length === 0 ? "ANY_DEVICE" : "LIMITED",
        deviceLimits,
        provenance: { figure: `DIGITAL_SERVICE/51.71/${String(ordinal)}` },
      })),
    );
  });

  it("is listed by what it is", async () => {
    expect(await ordinals(`{ deviceReach: ANY_DEVICE }`)).toEqual([1, 3]);
    expect(await ordinals(`{ deviceReach: LIMITED }`)).toEqual([2, 4, 10]);
    expect(await ordinals(`{ provinceCode: "51", audience: EMPLOYEES }`)).toEqual([4, 10]);
    expect(await ordinals(`{ dimension: ECONOMY }`)).toEqual([3]);
    expect(await ordinals(`{ provinceCode: "32" }`)).toEqual([]);
  });

  it("is listed in pages, by ordinal and not by how it is written", async () => {
    const page = async (after: string | null): Promise<Data> => {
      const { data, errors } = await hub.ask(
        `query ($after: String) { digitalServices(first: 2, after: $after) { nodes { ordinal } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      return data.digitalServices;
    };
    const found: number[] = [];
    for (let after: string | null = null, next = true; next;) {
      const { nodes, pageInfo } = await page(after);
      found.push(...nodes.map(({ ordinal }: Data) => ordinal));
      [after, next] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(found).toEqual([1, 2, 3, 4, 10]);
    const cursor = Buffer.from(JSON.stringify({ regencyCode: "51.71", ordinal: "ten" })).toString("base64url");
    const { errors } = await hub.ask(`{ digitalServices(after: "${cursor}") { totalCount } }`);
    expect(errors).toMatchObject([{ message: "after must be the endCursor of a page of the same list" }]);
  });

  it("is of its regency's profile while it runs", async () => {
    const { services } = await read();
    expect(services.map(({ ordinal }: Data) => ordinal)).toEqual([1, 2, 3, 4]);
    expect(services[0]).toMatchObject({ code: "51.71", regency: { name: "Kota Denpasar" } });
  });

  it("is counted for the province, which names the regencies of which none is known", async () => {
    const { data } = await hub.ask(`{ province(code: "51") { annual(year: 2025) { digitalServices {
      serviceCount limitedCount regencyCount reportedCount
      byAudience { audience serviceCount limitedCount } byDimension { dimension serviceCount limitedCount }
      provenance { partCount missingCount missing { regency { name } } }
    } } } }`);
    const { provenance, ...summary } = data.province.annual.digitalServices;
    const count = (serviceCount: number, limitedCount: number) => ({ serviceCount, limitedCount });
    expect(summary).toEqual({
      ...count(4, 2),
      regencyCount: 9,
      reportedCount: 1,
      byAudience: [
        { audience: "CITIZENS", ...count(2, 1) },
        { audience: "BUSINESSES", ...count(1, 0) },
        { audience: "EMPLOYEES", ...count(1, 1) },
      ],
      byDimension: [
        { dimension: "GOVERNANCE", ...count(3, 2) },
        { dimension: "BRANDING", ...count(0, 0) },
        { dimension: "ECONOMY", ...count(1, 0) },
        { dimension: "LIVING", ...count(0, 0) },
        { dimension: "SOCIETY", ...count(0, 0) },
        { dimension: "ENVIRONMENT", ...count(0, 0) },
      ],
    });
    expect(provenance).toMatchObject({ partCount: 4, missingCount: 8 });
    expect(provenance.missing).toContainEqual({ regency: { name: "Kabupaten Badung" } });
  });
});

describe("a report is refused, with words:", () => {
  it.each([
    ["profilePoints", point("LIVING", "POTENTIAL", "", 2), "text must have from 1 to 1000 letters"],
    ["profilePoints", point("LIVING", "POTENTIAL", "x", 21), "ordinal must be from 1 to 20"],
    [
      "ictInfrastructures",
      part("CONNECTIVITY", "NONE", "GOVERNMENT"),
      "CONNECTIVITY is built by GOVERNMENT, and its extent is NONE; leave out builtBy, or correct extent",
    ],
    ["netizenProfiles", { ...netizens, year: 2024, share: 1.01 }, "share must be from 0 to 1"],
    ["netizenProfiles", { ...netizens, year: 2024, phoneShare: 0.12345 }, "phoneShare must be in steps of 0.0001"],
    ["digitalServices", service(20, { devices: [] }), "devices must name at least one"],
    ["digitalServices", service(20, { channels: ["WEB", "WEB"] }), "channels must name each once"],
    ["digitalServices", service(20, { since: 1999 }), "since must be from 2000 to 2100"],
    [
      "digitalServices",
      service(20, { since: 2025, until: 2024 }),
      "Layanan 20 ends in 2024, before its since 2025; correct one of them",
    ],
    ["digitalServices", service(20, { url: "denpasar" }), "url must be an http(s) address"],
  ])("%s %j", async (list, row, message) => {
    expect((await operator.report({ [list]: [row] })).refusals).toMatchObject([{ code: "INVALID", message }]);
  });

  it("of another regency, and of a figure that is accepted", async () => {
    const badung = { ...netizens, regencyCode: "51.03" };
    expect((await operator.report({ netizenProfiles: [badung] })).refusals).toMatchObject([
      { code: "FORBIDDEN", message: "NETIZEN_PROFILE/51.03/2025 is for the operator of 51.03 to report" },
    ]);
    expect((await operator.report({ netizenProfiles: [{ ...netizens, expectedRevision: 1 }] })).refusals).toMatchObject(
      [{ code: "LOCKED" }],
    );
  });
});

describe("the database keeps the rules, too:", () => {
  const change = (table: string, changed: object) =>
    hub.sql(
      "regional",
      `insert into ${table} overriding system value
       select (json_populate_record(one, '${JSON.stringify(changed)}')).* from ${table} as one
       where valid_to = 'infinity' and status = 'ACCEPTED' limit 1`,
    );
  it.each([
    ["profile_point", { regency_code: "51" }, "profile_point_regency_code_check"],
    ["profile_point", { year: 1999 }, "profile_point_year_check"],
    ["profile_point", { ordinal: 0 }, "profile_point_ordinal_check"],
    ["ict_infrastructure", { extent: "NONE", built_by: "GOVERNMENT" }, "ict_infrastructure_built_check"],
    ["netizen_profile", { share: 1.1 }, "netizen_profile_share_check"],
    ["netizen_profile", { computer_share: -0.1 }, "netizen_profile_share_check"],
    ["digital_service", { ordinal: 0 }, "digital_service_ordinal_check"],
    ["digital_service", { until: 2001 }, "digital_service_years_check"],
    ["digital_service", { devices: [] }, "digital_service_devices_check"],
    ["digital_service", { channels: ["FAX"] }, "digital_service_channels_check"],
  ])("%s %j", async (table, changed, constraint) => {
    await expect(change(table, changed)).rejects.toMatchObject({ constraint });
  });
});
