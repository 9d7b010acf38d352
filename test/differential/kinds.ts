import * as fc from "fast-check";

export type Row = Readonly<Record<string, unknown>>;

/** A kind of figure, with whatever may be reported of it. */
export interface Kind {
  readonly agency: string;
  /** Its list in the agency's report. */
  readonly list: string;
  /** On whose report it stands. */
  readonly path: "REGENCY" | "PROVINCE" | "MINISTRY";
  /** The properties that name a figure. */
  readonly key: readonly string[];
  readonly row: fc.Arbitrary<Row>;
}

export const PROVINCES = ["51", "35", "34"] as const;
export const REGENCIES = ["51.03", "51.71", "35.78", "35.10", "34.71", "34.04"] as const;
export const YEARS = [2023, 2024, 2025] as const;

const DIMENSIONS = ["GOVERNANCE", "BRANDING", "ECONOMY", "LIVING", "SOCIETY", "ENVIRONMENT"] as const;
const COMPONENTS = ["BASELINE", "OUTPUT", "OUTCOME", "IMPACT", "QUICK_WIN", "COLLABORATION"] as const;

const among = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const mark = fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100);
const count = fc.integer({ min: 1, max: 500 });
const name = fc.stringMatching(/^[A-Z][a-z]{3,8} [a-z]{3,8}$/);
const ofRegency = { regencyCode: among(...REGENCIES) };
const ofYear = { ...ofRegency, year: among(...YEARS) };
const ofRound = { ...ofYear, phase: among("FIRST", "SECOND") };
const ofPartnership = {
  partnershipCode: fc.tuple(among(...REGENCIES), among(...YEARS)).map(([code, year]) => `${code}-KPBU-${year}-1`),
  ordinal: among(1, 2),
};
const inConfidence = { confidence: among("HIGH", "MEDIUM", "LOW") };

export const KINDS: readonly Kind[] = [
  {
    agency: "bappenas",
    list: "budgetAllocations",
    path: "REGENCY",
    key: ["regencyCode", "year", "dimension"],
    row: fc.record({ ...ofYear, dimension: among(...DIMENSIONS), planned: count.map(String) }),
  },
  {
    agency: "bappenas",
    list: "budgetLines",
    path: "REGENCY",
    key: ["regencyCode", "year", "budgetSource"],
    row: fc.record({ ...ofYear, budgetSource: among("APBN", "APBD_REGENCY", "DAK"), planned: count.map(String) }),
  },
  {
    agency: "bappenas",
    list: "indicators",
    path: "MINISTRY",
    key: ["code"],
    row: fc.record({
      code: among("spbe_index", "reading_hours", "bus_riders"),
      name,
      unit: fc.constant("unit"),
      direction: among("HIGHER_IS_BETTER", "LOWER_IS_BETTER"),
      isStatistic: fc.boolean(),
    }),
  },
  {
    agency: "bappenas",
    list: "indicatorRealizations",
    path: "REGENCY",
    key: ["regencyCode", "year", "indicatorCode"],
    row: fc.record({ ...ofYear, indicatorCode: among("spbe_index", "domestic_tourist_trips"), realization: mark }),
  },
  {
    agency: "bappenas",
    list: "dimensionTargets",
    path: "MINISTRY",
    key: ["regencyCode", "year", "dimension"],
    row: fc.record({ ...ofYear, dimension: among(...DIMENSIONS), target: mark }),
  },
  {
    agency: "bappenas",
    list: "indicatorTargets",
    path: "MINISTRY",
    key: ["regencyCode", "year", "indicatorCode"],
    row: fc.record({ ...ofYear, indicatorCode: among("spbe_index", "domestic_tourist_trips"), target: mark }),
  },
  {
    agency: "bappenas",
    list: "planningDocuments",
    path: "MINISTRY",
    key: ["code"],
    row: fc
      .record({
        regionCode: among(...PROVINCES, ...REGENCIES),
        kind: among("RPJMD", "RKPD"),
        title: name,
        year: among(...YEARS),
      })
      .map(({ year, ...told }) => ({
        ...told,
        code: `${told.regionCode}-${told.kind}-${year}`,
        periodFirstYear: year,
        periodLastYear: year + 1,
      })),
  },
  {
    agency: "bappenas",
    list: "partnerships",
    path: "MINISTRY",
    key: ["code"],
    row: fc
      .record({
        regionCode: among(...PROVINCES, ...REGENCIES),
        kind: among("KPBU", "CSR"),
        title: name,
        dimension: among(...DIMENSIONS),
        state: among("PROPOSED", "CANCELLED"),
        year: among(...YEARS),
      })
      .map(({ year, ...told }) => ({ ...told, code: `${told.regionCode}-${told.kind}-${year}-1` })),
  },
  {
    agency: "bappenas",
    list: "partnershipPartners",
    path: "MINISTRY",
    key: ["partnershipCode", "ordinal"],
    row: fc.record({ ...ofPartnership, kind: among("COMPANY", "COMMUNITY"), name }),
  },
  {
    agency: "bappenas",
    list: "partnershipMilestones",
    path: "MINISTRY",
    key: ["partnershipCode", "ordinal"],
    row: fc.record({ ...ofPartnership, name, dueOn: among("2025-06-30", "2027-12-31") }),
  },
  {
    agency: "bappenas",
    list: "programAlignments",
    path: "REGENCY",
    key: ["regencyCode", "ordinal", "documentCode"],
    row: fc
      .record({ ...ofYear, ordinal: among(1, 2), kind: among("RPJMD", "RKPD"), reference: name })
      .map(({ kind, year, ...told }) => ({ ...told, documentCode: `${told.regencyCode}-${kind}-${year}` })),
  },
  {
    agency: "kominfo",
    list: "masterplans",
    path: "REGENCY",
    key: ["regencyCode", "version"],
    row: fc.record({
      ...ofYear,
      version: fc.constant(1),
      isMade: fc.constant(true),
      title: name,
      isMentored: fc.boolean(),
    }),
  },
  {
    agency: "kominfo",
    list: "masterplanPrograms",
    path: "REGENCY",
    key: ["regencyCode", "ordinal"],
    row: fc.record({
      ...ofRegency,
      ordinal: among(1, 2, 3),
      dimension: among(...DIMENSIONS),
      name,
      isQuickWin: fc.boolean(),
      state: among("PLANNED", "RUNNING", "DONE"),
      startYear: among(...YEARS),
    }),
  },
  {
    agency: "kominfo",
    list: "evaluations",
    path: "MINISTRY",
    key: ["regencyCode", "year", "phase"],
    row: fc.record({
      ...ofRegency,
      year: fc.constant(2023),
      phase: fc.constant("SECOND"),
      schemeCode: fc.constant("2023-REGULER"),
      participation: among("PARTICIPATED", "DID_NOT_PARTICIPATE"),
    }),
  },
  {
    agency: "kominfo",
    list: "dimensionScores",
    path: "MINISTRY",
    key: ["regencyCode", "year", "phase", "dimension"],
    row: fc.record({ ...ofRound, dimension: among(...DIMENSIONS), score: mark }),
  },
  {
    agency: "kominfo",
    list: "componentScores",
    path: "MINISTRY",
    key: ["regencyCode", "year", "phase", "component"],
    row: fc.record({ ...ofRound, component: among(...COMPONENTS), score: mark }),
  },
  {
    agency: "kominfo",
    list: "questionMarks",
    path: "MINISTRY",
    key: ["regencyCode", "year", "phase", "questionCode"],
    row: fc.record({ ...ofRound, questionCode: among("1.1.1", "1.2.1", "1.3.1"), mark }),
  },
  {
    agency: "kominfo",
    list: "claimedMarks",
    path: "REGENCY",
    key: ["regencyCode", "year", "phase", "questionCode"],
    row: fc.record({ ...ofRound, questionCode: among("1.1.1", "1.2.1", "1.3.1"), mark }),
  },
  {
    agency: "kominfo",
    list: "evaluationRounds",
    path: "MINISTRY",
    key: ["year", "phase"],
    row: fc.record({ year: among(...YEARS), phase: among("FIRST", "SECOND"), isInvitationComplete: fc.boolean() }),
  },
  {
    agency: "kominfo",
    list: "areas",
    path: "MINISTRY",
    key: ["code"],
    row: fc.record({ code: among("PRIORITY_TOURISM", "NEW_CAPITAL", "BORDER"), name }),
  },
  {
    agency: "kominfo",
    list: "areaMembers",
    path: "MINISTRY",
    key: ["areaCode", "regencyCode"],
    row: fc.record({ ...ofRegency, areaCode: among("PRIORITY_TOURISM", "NEW_CAPITAL"), isMember: fc.boolean() }),
  },
  {
    agency: "kominfo",
    list: "cohorts",
    path: "MINISTRY",
    key: ["year"],
    row: fc.record({ year: among(2017, 2020, 2023, 2024), quota: count, ...inConfidence }),
  },
  {
    agency: "kominfo",
    list: "cohortMembers",
    path: "MINISTRY",
    key: ["regencyCode", "year"],
    row: fc.record({ ...ofRegency, year: among(2017, 2018, 2021), isClaim: fc.boolean(), ...inConfidence }),
  },
  {
    agency: "kominfo",
    list: "membershipStages",
    path: "MINISTRY",
    key: ["regencyCode", "stage"],
    row: fc.record({
      ...ofYear,
      stage: among("ASSESSMENT", "LAUNCH", "IMPLEMENTATION", "SOCIALIZATION"),
      source: name,
    }),
  },
  {
    agency: "kominfo",
    list: "programTargets",
    path: "MINISTRY",
    key: ["programCode", "year"],
    row: fc.record({ programCode: fc.constant("SMART_PROVINCE"), year: among(2026, 2027), target: count }),
  },
  {
    agency: "kominfo",
    list: "decrees",
    path: "REGENCY",
    key: ["regencyCode", "body"],
    row: fc.record({
      ...ofRegency,
      body: among("COUNCIL", "IMPLEMENTING_TEAM"),
      number: name,
      signedOn: among("2024-02-01", "2025-03-04"),
    }),
  },
  {
    agency: "kominfo",
    list: "mentorings",
    path: "MINISTRY",
    key: ["regencyCode", "year"],
    row: fc
      .record({ ...ofYear, mentorOffice: name })
      .map((told) => ({ ...told, startedOn: `${told.year}-03-01`, endedOn: `${told.year}-08-31` })),
  },
  {
    agency: "kominfo",
    list: "bimtekRounds",
    path: "MINISTRY",
    key: ["regencyCode", "year", "round"],
    row: fc.record({ ...ofYear, round: among(1, 2), participantCount: count }).map((told) => ({
      ...told,
      firstDay: `${told.year}-0${told.round + 3}-04`,
      lastDay: `${told.year}-0${told.round + 3}-05`,
    })),
  },
  {
    agency: "regional",
    list: "digitalServices",
    path: "REGENCY",
    key: ["regencyCode", "ordinal"],
    row: fc.record({
      ...ofRegency,
      ordinal: among(1, 2, 11),
      name,
      audience: among("CITIZENS", "EMPLOYEES"),
      devices: fc.uniqueArray(among("PHONE", "TABLET", "COMPUTER"), { minLength: 1 }),
      channels: fc.uniqueArray(among("WEB", "ANDROID", "IOS", "DESKTOP"), { minLength: 1 }),
      dimension: among(...DIMENSIONS),
      since: among(...YEARS),
    }),
  },
  {
    agency: "regional",
    list: "ictInfrastructures",
    path: "REGENCY",
    key: ["regencyCode", "year", "kind"],
    row: fc.record({
      ...ofYear,
      kind: among("INTRA_NETWORK", "DATA_CENTRE"),
      extent: among("PARTIAL", "FULL"),
      builtBy: among("GOVERNMENT", "PARTNERSHIP"),
    }),
  },
  {
    agency: "regional",
    list: "netizenProfiles",
    path: "REGENCY",
    key: ["regencyCode", "year"],
    row: fc.record({ ...ofYear, share: among(0.5, 0.6212, 1) }),
  },
  {
    agency: "regional",
    list: "profilePoints",
    path: "REGENCY",
    key: ["regencyCode", "year", "dimension", "kind", "ordinal"],
    row: fc.record({
      ...ofYear,
      dimension: among("LIVING", "SOCIETY"),
      kind: among("POTENTIAL", "CHALLENGE"),
      ordinal: among(1, 2),
      text: name,
    }),
  },
  {
    agency: "regional",
    list: "statistics",
    path: "MINISTRY",
    key: ["regionCode", "year", "indicator"],
    row: fc.record({
      regionCode: among("ID", ...PROVINCES, ...REGENCIES),
      year: among(...YEARS),
      indicator: among("hdi_ipm", "population_total", "internet_users"),
      value: count,
      unit: fc.constant("unit"),
    }),
  },
  {
    agency: "provincial",
    list: "programEvents",
    path: "PROVINCE",
    key: ["provinceCode", "kind", "ordinal"],
    row: fc.record({
      provinceCode: among(...PROVINCES),
      kind: among("SOCIALIZATION", "MOU", "MASTERPLAN_KICKOFF"),
      ordinal: among(1, 2, 3),
      claim: name,
    }),
  },
  {
    agency: "provincial",
    list: "smartProvinceEntries",
    path: "PROVINCE",
    key: ["provinceCode"],
    row: fc.record({ provinceCode: among(...PROVINCES), conceptName: name }),
  },
  {
    agency: "provincial",
    list: "taskForceMembers",
    path: "PROVINCE",
    key: ["provinceCode", "ordinal"],
    row: fc.record({
      provinceCode: among(...PROVINCES),
      ordinal: among(1, 2),
      office: name,
      organizationKind: among("GOVERNMENT", "COMPANY"),
      role: among("CHAIR", "MEMBER"),
    }),
  },
  {
    agency: "provincial",
    list: "smartProvinceMentors",
    path: "PROVINCE",
    key: ["provinceCode", "ordinal"],
    row: fc.record({ provinceCode: among(...PROVINCES), ordinal: among(1, 2), institution: name, expertise: name }),
  },
  {
    agency: "provincial",
    list: "smartProvinceMasterplans",
    path: "PROVINCE",
    key: ["provinceCode", "version"],
    row: fc.record({
      provinceCode: among(...PROVINCES),
      version: among(1, 2),
      title: name,
      firstYear: fc.constant(2024),
      lastYear: among(2028, 2033),
    }),
  },
  {
    agency: "provincial",
    list: "neighborhoods",
    path: "PROVINCE",
    key: ["regencyCode", "neighborCode"],
    row: fc.record({
      regencyCode: among("34.04", "35.10"),
      neighborCode: among("35.78", "51.03", "51.71"),
      isNeighbor: fc.boolean(),
    }),
  },
];

/** The figure that a row is of, among those of its kind. */
export const nameIn = ({ key }: Kind, row: Row): string => key.map((property) => String(row[property])).join("/");

/** The code of the region that a row is of, where it is of one. */
export const regionOf = ({ regencyCode, provinceCode }: Row): string => String(regencyCode ?? provinceCode);
