import type { EntityManager } from "@mikro-orm/postgresql";
import type { Actor } from "../../../identity/actor.ts";
import { readRows, readSql } from "../read.ts";
import { noteRegions } from "../audit/noted-reads.ts";
import { pageSize } from "../graph/arguments.ts";
import { cursorOf, type Page, toPage } from "../graph/connection.ts";
import type { PendingFigure } from "../graph/pending-figure.ts";
import type { ReportStatus } from "../graph/report-status.ts";
import { type ApprovalPath, openSteps } from "./approval.ts";
import { ApprovalStep } from "./approval-step.entity.ts";
import type { LocatedKind } from "./figure-kind.ts";
import { nameIn, regionIn, yearIn } from "./figure-sql.ts";
import { toMoment } from "./moment.ts";
import type { PendingFigureFilter, PendingFiguresArguments } from "./pending-figures.input.ts";

interface Reader {
  readonly em: EntityManager;
  readonly actor: Actor;
  readonly kinds: readonly LocatedKind[];
}

interface PendingRow {
  readonly figure: string;
  readonly kind: string;
  readonly code: string | null;
  readonly regencyCode: string | null;
  readonly provinceCode: string | null;
  readonly year: number | null;
  readonly status: ReportStatus;
  readonly revision: number;
  readonly since: string;
  readonly takenSteps: readonly string[];
}

const ORDER = ["figure"] as const;

/** One page of the figures that are on their way, by name. */
export async function readPendingFigures(
  { em, actor, kinds }: Reader,
  { filter, ...page }: PendingFiguresArguments,
): Promise<Page<PendingFigure>> {
  const conditions = toConditions(filter ?? {}, actor);
  const after = cursorOf(ORDER, page.after);
  const following = after ? [{ sql: `pending.figure > ?`, values: [after["figure"]] }] : [];
  const paged = toStatement(kinds, [...conditions, ...following]);
  const [rows, pathOf] = await Promise.all([
    readSql<PendingRow>(em, `${SELECTION} ${paged.sql} order by pending.figure limit ?`, [
      ...paged.values,
      pageSize(page) + 1,
    ]),
    readPaths(em),
  ]);
  const all = toStatement(kinds, conditions);
  const count = async () => {
    const [counted] = await readSql<{ count: number }>(em, `select count(*)::int as count ${all.sql}`, all.values);
    return counted?.count ?? 0;
  };
  const { nodes, ...rest } = toPage(rows, ORDER, page, count);
  noteRegions(
    em,
    nodes.map(({ code }) => code),
  );
  return { ...rest, nodes: nodes.map((row) => toPendingFigure(row, pathOf.get(row.kind) ?? [])) };
}

/** All steps of all kinds, in order of kind and place. */
export const readApprovalSteps = (em: EntityManager): Promise<ApprovalStep[]> =>
  readRows(em, ApprovalStep, { where: {}, orderBy: { kind: "asc", position: "asc", step: "asc" } });

const readPaths = async (em: EntityManager): Promise<ReadonlyMap<string, ApprovalPath>> =>
  Map.groupBy(await readApprovalSteps(em), ({ kind }) => kind);

function toPendingFigure(row: PendingRow, path: ApprovalPath): PendingFigure {
  const { regencyCode, provinceCode, since, takenSteps, ...told } = row;
  return {
    ...told,
    regency: regencyCode === null ? null : { code: regencyCode },
    province: provinceCode === null ? null : { code: provinceCode },
    since: toMoment(since),
    waitsFor: openSteps(path, takenSteps),
  };
}

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function toStatement(kinds: readonly LocatedKind[], conditions: readonly Condition[]) {
  const where = conditions.map(({ sql }) => sql).join(" and ") || "true";
  return {
    sql: `from (${kinds.map(pendingOf).join(" union all ")}) as pending
      left join region_code as region on region.code = pending.code where ${where}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

const SELECTION = `select pending.figure, pending.kind, pending.code,
  case when region.province_code is not null then region.code end as "regencyCode",
  coalesce(region.province_code, region.code) as "provinceCode",
  pending.year, pending.status, pending.revision, pending.valid_from::text as since, pending.taken_steps as "takenSteps"`;

/** By name as its letters are numbered, whatever the language of the database. */
const pendingOf = (kind: LocatedKind): string => `
  select (${nameIn(kind)}) collate "C" as figure, '${kind.kind}' as kind,
    ${regionIn(kind)} as code, ${yearIn(kind)} as year,
    status, revision, valid_from, coalesce(taken_steps, '{}') as taken_steps
  from "${kind.meta.tableName}" where valid_to = 'infinity' and status <> 'ACCEPTED'`;

function toConditions({ kind, code, year, status, mine }: PendingFigureFilter, actor: Actor): readonly Condition[] {
  return [
    ...(kind == null ? [] : [{ sql: "pending.kind = ?", values: [kind] }]),
    ...(code == null ? [] : [{ sql: "? in (region.code, region.province_code)", values: [code] }]),
    ...(year == null ? [] : [{ sql: "pending.year = ?", values: [year] }]),
    ...(status == null ? [] : [{ sql: "pending.status = ?", values: [status] }]),
    ...(mine ? [{ sql: MAY_TAKE, values: takerOf(actor) }] : []),
  ];
}

/** What `openSteps` and `mayTake` say of a figure, so that the database can count by it. */
const MAY_TAKE = `exists (
  select from approval_step as step
  where step.kind = pending.kind and step.step <> all (pending.taken_steps) and step.role = ?
    and case step.role
      when 'MINISTRY_STEWARD' then step.agency = ?
      when 'REGENCY_OPERATOR' then region.province_code is not null and region.code = ?
      else coalesce(region.province_code, region.code) = ?
    end
    and not exists (
      select from approval_step as earlier
      where earlier.kind = step.kind and earlier.position < step.position
        and earlier.step <> all (pending.taken_steps)
    )
)`;

const takerOf = ({ role, agency, region }: Actor): readonly unknown[] => [role, agency, region, region];
