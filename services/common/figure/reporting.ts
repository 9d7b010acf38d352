import type { EntityManager } from "@mikro-orm/postgresql";
import { noteRegions } from "../audit/noted-reads.ts";
import { type AnnualBatch, type AnnualLoader, createAnnualLoader } from "../create-loader.ts";
import type { KindReporting, ReportingRegion, ReportingRegions } from "../graph/reporting.ts";
import { ReportStatus, statusesFrom } from "../graph/report-status.ts";
import { readSql } from "../read.ts";
import { NATION } from "../region-code.entity.ts";
import type { View } from "../view.ts";
import type { LocatedKind } from "./figure-kind.ts";
import { LISTED, listOf, nameIn, regionIn, yearIn } from "./figure-sql.ts";

/** What has become of one kind of figure of one region and year. */
interface Report {
  readonly kind: string;
  readonly year: number;
  readonly dueOn: string;
  readonly code: string;
  /** Null for a province's own report. */
  readonly provinceCode: string | null;
  readonly isReported: boolean;
  readonly isVerified: boolean;
  readonly isAccepted: boolean;
  readonly isLate: boolean;
  readonly isSimulated: boolean;
}

/** A report, and whether its region owes it. */
type OwedReport = Report & { readonly isOwed: boolean };

/** Of a region's year, or of the nation's. */
interface NodeReporting {
  readonly code: string;
  readonly year: number;
  readonly kinds: readonly KindReporting[];
}

export const createReportingLoader = (em: EntityManager, kinds: readonly LocatedKind[]): AnnualLoader<NodeReporting> =>
  createAnnualLoader<NodeReporting>({
    name: "reporting",
    load: async (batch) => {
      const reports = await readReports(em, kinds, batch);
      return toNodes(batch, await markOwed(em, kinds, reports, batch.view));
    },
    keyOf: (node) => node,
  });

/** Those of every region of today that is asked for, or lies in one, or in the nation. */
async function readReports(
  em: EntityManager,
  kinds: readonly LocatedKind[],
  { codes, years, view }: AnnualBatch,
): Promise<readonly Report[]> {
  const dated = kinds.filter(({ hasYear, region }) => hasYear && region !== null);
  if (dated.length === 0) return [];
  const regions = listOf(codes);
  const reports = await readSql<Report>(em, toStatement(dated, view), [
    regions,
    NATION,
    regions,
    regions,
    listOf(years),
    ...(view.instant === "now" ? [] : Array<string>(4).fill(view.instant.toISOString())),
    listOf(dated.map(({ kind }) => kind)),
    listOf(dated.filter(({ region }) => region === "provinceCode").map(({ kind }) => kind)),
  ]);
  noteRegions(
    em,
    reports.filter(({ isReported, isAccepted }) => isReported && !isAccepted).map(({ code }) => code),
  );
  return reports;
}

const STANDING = statusesFrom(ReportStatus.SUBMITTED);
const STANDING_LIST = STANDING.map((status) => `'${status}'`).join(", ");
const levelOf = (status: ReportStatus): number => STANDING.indexOf(status) + 1;

/**
 * A state counts by its level: 1 SUBMITTED, also where a ministry has returned it to the province, 2 VERIFIED,
 * 3 ACCEPTED, none below. A figure has the highest of those that
 * hold; where one of them was reported, what the hub made up is left aside.
 */
const toStatement = (kinds: readonly LocatedKind[], { instant }: View): string => `
  with region as materialized (
    select code, province_code from region_code
    where valid_until is null
      and (exists (select from json_array_elements_text(?::json) as node where node = ?)
        or code in (${LISTED}) or province_code in (${LISTED}))
  ), duty as materialized (
    select distinct on (kind, year) *, (due_on + 1)::timestamp at time zone 'Asia/Jakarta' as ends from reporting_duty
    where year in (select json_array_elements_text(?::json)::integer)
      and known_since <= ${instant === "now" ? "now()" : "?::timestamptz"}
    order by kind, year, known_since desc
  ), state as (
    select kind, code, year, figure, simulated, received_at,
      case when status = 'RETURNED' and cardinality(taken_steps) > 0 then ${levelOf(ReportStatus.SUBMITTED)}
        else array_position(array[${STANDING_LIST}], status) end as level,
      ${instant === "now" ? "valid_to = 'infinity'" : "valid_from <= ?::timestamptz and valid_to > ?::timestamptz"} as holds
    from (${kinds.map(statesOf).join(" union all ")}) as states
    ${instant === "now" ? "" : "where valid_from <= ?::timestamptz"}
  ), figure as (
    select kind, code, year,
      max(level) filter (where holds) as highest,
      max(level) filter (where holds and not simulated) as official,
      min(received_at) filter (where level >= 1) as since,
      min(received_at) filter (where level >= 1 and not simulated) as official_since
    from state group by kind, code, year, figure
  ), known as (
    select kind, code, year, coalesce(official, highest) as level, official is null as simulated,
      case when official is null then since else official_since end as since
    from figure
  )
  select duty.kind, duty.year, duty.due_on::text as "dueOn", region.code, region.province_code as "provinceCode",
    count(*) filter (where level >= ${levelOf(ReportStatus.SUBMITTED)}) >= figure_count as "isReported",
    count(*) filter (where level >= ${levelOf(ReportStatus.VERIFIED)}) >= figure_count as "isVerified",
    count(*) filter (where level >= ${levelOf(ReportStatus.ACCEPTED)}) >= figure_count as "isAccepted",
    count(*) filter (where level >= 1 and since < ends) < figure_count as "isLate",
    count(*) filter (where level >= 1 and not simulated) < figure_count as "isSimulated"
  from duty
  join region on duty.kind in (${LISTED}) and (region.province_code is null) = (duty.kind in (${LISTED}))
  left join known on known.kind = duty.kind and known.year = duty.year and known.code = region.code
  group by duty.kind, duty.year, duty.due_on, duty.figure_count, region.code, region.province_code
  order by duty.kind, duty.year, region.code`;

const statesOf = (kind: LocatedKind): string => `
  select '${kind.kind}' as kind, ${regionIn(kind)} as code, ${yearIn(kind)} as year, ${nameIn(kind)} as figure,
    simulated, status, taken_steps, received_at, valid_from, valid_to
  from "${kind.meta.tableName}"
  where ${regionIn(kind)} in (select code from region) and ${yearIn(kind)} in (select year from duty where duty.kind = '${kind.kind}')`;

/** By the rules of the kinds: those that have none are owed by every region. */
async function markOwed(
  em: EntityManager,
  kinds: readonly LocatedKind[],
  reports: readonly Report[],
  { instant }: View,
): Promise<readonly OwedReport[]> {
  const groups = Map.groupBy(reports, ({ kind, year }) => `${kind} ${year}`);
  const marked = [...groups.values()].map(async (group) => {
    const [{ kind, year } = { kind: "", year: 0 }] = group;
    const expectedOf = kinds.find((one) => one.kind === kind)?.expectedOf;
    const codes = group.map(({ code }) => code);
    const owing = new Set(expectedOf ? await expectedOf(em, { codes, year, instant }) : codes);
    return group.map((report) => ({ ...report, isOwed: owing.has(report.code) }));
  });
  return (await Promise.all(marked)).flat();
}

function toNodes({ codes, years }: AnnualBatch, reports: readonly OwedReport[]): NodeReporting[] {
  const under = reports.flatMap((report) => nodesOf(report).map((node) => [`${node} ${report.year}`, report] as const));
  const reportsOf = Map.groupBy(under, ([node]) => node);
  return codes.flatMap((code) =>
    years.map((year) => {
      const own = (reportsOf.get(`${code} ${year}`) ?? []).map(([, report]) => report);
      return { code, year, kinds: [...Map.groupBy(own, ({ kind }) => kind).values()].map(toKindReporting) };
    }),
  );
}

const nodesOf = ({ code, provinceCode }: Report): readonly string[] => [code, provinceCode ?? [], NATION].flat();

function toKindReporting(reports: readonly OwedReport[]): KindReporting {
  const [{ kind, dueOn } = { kind: "", dueOn: "" }] = reports;
  const owed = reports.filter(({ isOwed }) => isOwed);
  const reported = owed.filter(({ isReported }) => isReported);
  return {
    kind,
    dueOn,
    expected: toRegions(owed),
    reported: toRegions(reported),
    verified: toRegions(reported.filter(({ isVerified }) => isVerified)),
    accepted: toRegions(reported.filter(({ isAccepted }) => isAccepted)),
    late: toRegions(reported.filter(({ isLate }) => isLate)),
    missing: toRegions(owed.filter(({ isReported }) => !isReported)),
    simulated: toRegions(reported.filter(({ isSimulated }) => isSimulated)),
  };
}

const toRegions = (reports: readonly Report[]): ReportingRegions => ({
  count: reports.length,
  regions: reports.map(toRegion),
});

const toRegion = ({ code, provinceCode }: Report): ReportingRegion => ({
  code,
  regency: provinceCode === null ? null : { code },
  province: provinceCode === null ? { code } : null,
});
