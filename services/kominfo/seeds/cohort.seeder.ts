import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { type Seeder, toEnum } from "../../common/seeding.ts";
import { Cohort, CohortYear } from "../cohort/cohort.entity.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { Confidence } from "../cohort/confidence.ts";
import { MembershipStage, StageEntry } from "../membership/membership-stage.entity.ts";
import { numberOrNull, readData, sourceOf } from "./data.ts";

/** The last year of which Kominfo's own list of 141 members speaks. */
const LIST_ENDS = 2021;

/** Cohorts, who was chosen, and the launch that follows from the signing of a cohort's MoU. */
export const seedCohorts: Seeder = async ({ em }) => {
  const cohorts = readCohorts();
  const members = readMembers();
  await insertRows(
    em,
    CohortYear,
    cohorts.map(({ year }) => ({ year })),
  );
  await insertFigures(em, Cohort, cohorts);
  await insertFigures(em, CohortMember, members);
  await insertFigures(em, StageEntry, launchesOf(members, cohorts));
};

function readCohorts(): Cohort[] {
  const rows = readData<"year" | "quota" | "new_members" | "candidates" | "mou_signed_on" | "confidence" | "source_id">(
    "cohorts",
  );
  return rows.map((row) => ({
    year: Number(row.year),
    quota: numberOrNull(row.quota),
    newMemberCount: numberOrNull(row.new_members),
    candidateCount: numberOrNull(row.candidates),
    mouSignedOn: row.mou_signed_on || null,
    confidence: toEnum(Confidence, row.confidence),
    ...sourceOf(row.source_id, Number(row.year)),
  }));
}

function readMembers(): CohortMember[] {
  const rows = readData<"year" | "regency_code" | "source_id" | "confidence">("participants");
  const listed = readOfficialPeriods();
  return rows.map(({ regency_code, year, confidence, source_id }) => ({
    regencyCode: regency_code,
    year: Number(year),
    confidence: toEnum(Confidence, confidence),
    isClaim: confidence === "low" && contradicts(listed.get(regency_code), Number(year)),
    ...sourceOf(source_id, Number(year)),
  }));
}

interface Period {
  readonly first: number;
  readonly last: number;
}

function readOfficialPeriods(): ReadonlyMap<string, Period> {
  const rows = readData<"regency_code" | "period">("official_141");
  return new Map(
    rows.map(({ regency_code, period }) => {
      const [first, last = first] = period.split("-").map(Number);
      return [regency_code, { first: Number(first), last: Number(last) }];
    }),
  );
}

/** Whether the list of the members of 2017–2021 knows no such membership. */
function contradicts(period: Period | undefined, year: number): boolean {
  if (year > LIST_ENDS) return false;
  return !period || year < period.first || year > period.last;
}

function launchesOf(members: readonly CohortMember[], cohorts: readonly Cohort[]): StageEntry[] {
  const cohortOf = new Map(cohorts.map((cohort) => [cohort.year, cohort]));
  const first = new Map<string, StageEntry>();
  for (const { regencyCode, year } of members.filter(({ isClaim }) => !isClaim).toSorted((a, b) => a.year - b.year)) {
    const cohort = cohortOf.get(year);
    if (!cohort?.mouSignedOn || first.has(regencyCode)) continue;
    const { source, sourceUrl, methodology, asOf, receivedAt, status, revision, simulated } = cohort;
    const reported = { source, sourceUrl, methodology, asOf, receivedAt, status, revision, simulated };
    first.set(regencyCode, {
      regencyCode,
      year,
      stage: MembershipStage.LAUNCH,
      enteredOn: cohort.mouSignedOn,
      ...reported,
    });
  }
  return [...first.values()];
}
