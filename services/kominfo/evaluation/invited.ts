import type { EntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../common/read.ts";
import type { ExpectedOf } from "../../common/figure/figure-kind.ts";
import { holdingAt } from "../../common/figure/read-figures.ts";
import { EvaluationEntry } from "./evaluation.entity.ts";
import { Participation } from "./evaluation.ts";

/** Those that are known to have been invited in a year: they owe an evaluation, and where none is known, nobody does. */
export const findInvited = (em: EntityManager, asked: ExpectedOf): Promise<readonly string[]> =>
  findEvaluated(em, asked, Object.values(Participation));

/** Those of them that took part: who stayed away has no scores, and lacks none. */
export const findParticipants = (em: EntityManager, asked: ExpectedOf): Promise<readonly string[]> =>
  findEvaluated(em, asked, [Participation.PARTICIPATED]);

async function findEvaluated(
  em: EntityManager,
  { codes, year, instant }: ExpectedOf,
  participations: readonly Participation[],
): Promise<readonly string[]> {
  const rows = await readRows(em, EvaluationEntry, {
    fields: ["regencyCode", "status"],
    where: { regencyCode: { $in: codes }, year, participation: { $in: participations }, ...holdingAt({ instant }) },
  });
  return [...new Set(rows.map(({ regencyCode }) => regencyCode))];
}
