import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { insertRows } from "../database.ts";
import { ApprovalStep } from "./approval-step.entity.ts";
import { figureKeyOf } from "./figure.entity.ts";
import type { FigureKind } from "./figure-kind.ts";
import { ReportingDuty } from "./reporting-duty.entity.ts";

/** Gives each kind of figure that has no rules yet its own: those that are there may have been changed. */
export async function addMissingRules(orm: MikroORM, kinds: readonly FigureKind[]): Promise<void> {
  if (kinds.length === 0) return;
  await orm.em.fork().transactional(async (em) => {
    await em.execute("lock table approval_step, reporting_duty in share row exclusive mode");
    await addMissing(em, ApprovalStep, kinds.flatMap(stepsOf));
    await addMissing(em, ReportingDuty, kinds.flatMap(dutiesOf));
  });
}

async function addMissing<Row extends { readonly kind: string }>(
  em: EntityManager,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  const { tableName } = em.getMetadata().get(entity);
  const found = await em.execute<{ kind: string }[]>(`select distinct kind from "${tableName}"`);
  const known = new Set(found.map(({ kind }) => kind));
  await insertRows<Row>(
    em,
    entity,
    rows.filter(({ kind }) => !known.has(kind)),
  );
}

const stepsOf = ({ entity, approval }: FigureKind): ApprovalStep[] =>
  approval.map((step) => ({ kind: figureKeyOf(entity).kind, ...step }));

/** Known from the first year of the programs. */
const KNOWN_SINCE = new Date("2017-01-01");

const dutiesOf = ({ entity, duty }: FigureKind): ReportingDuty[] =>
  (duty?.years ?? []).map((year) => ({
    kind: figureKeyOf(entity).kind,
    year,
    knownSince: KNOWN_SINCE,
    dueOn: duty?.dueOn(year) ?? "",
    figureCount: duty?.figureCount ?? 1,
  }));
