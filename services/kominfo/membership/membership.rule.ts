import type { EntityManager } from "@mikro-orm/postgresql";
import { refuse } from "../../common/figure/batch.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { type Refusal, RefusalCode } from "../../common/graph/refusal.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { CohortMember, isCounted } from "../cohort/cohort-member.entity.ts";
import { type MembershipStage, StageEntry, STAGES } from "./membership-stage.entity.ts";
import { MembershipStanding, Standing, standingIn } from "./membership-standing.entity.ts";
import { TODAY } from "./membership.ts";

/** What acts on members go by. */
export interface Member {
  readonly regencyCode: string;
  /** The years of its cohorts. */
  readonly cohorts: readonly number[];
  /** The furthest stage that it has entered. */
  readonly furthest: StageEntry | null;
  readonly standing: MembershipStanding | null;
}

/** Regencies as the program knows them now, members or not, in the order asked for. */
export async function readMembers(em: EntityManager, regencyCodes: readonly string[]): Promise<readonly Member[]> {
  const where = { regencyCode: { $in: regencyCodes } };
  const [members, stages, standings] = await Promise.all([
    readFigures(em, CohortMember, DEFAULT_VIEW, { where }),
    readFigures(em, StageEntry, DEFAULT_VIEW, { where }),
    readFigures(em, MembershipStanding, DEFAULT_VIEW, { where }),
  ]);
  const ofRegency = <Row extends { regencyCode: string }>(rows: readonly Row[], code: string) =>
    rows.filter(({ regencyCode }) => regencyCode === code);
  return regencyCodes.map((regencyCode) => ({
    regencyCode,
    cohorts: ofRegency(members, regencyCode)
      .filter(isCounted)
      .map(({ year }) => year),
    furthest: ofRegency(stages, regencyCode).toSorted(byStage).at(-1) ?? null,
    standing: standingIn(ofRegency(standings, regencyCode), TODAY.year),
  }));
}

const byStage = (a: StageEntry, b: StageEntry): number => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);

/** Why a regency takes no part in the program now; null where it does. */
export function findAbsence({ regencyCode, cohorts, standing }: Member, path: readonly string[]): Refusal | null {
  if (cohorts.length === 0) {
    return refuse(RefusalCode.INVALID, `${regencyCode} is in no cohort; only members come here`, path);
  }
  if (standing?.standing !== Standing.WITHDRAWN) return null;
  const message = `${regencyCode} withdrew from the program on ${standing.since}; it can come back by returnMembership`;
  return refuse(RefusalCode.WRONG_STATUS, message, path);
}

/** Why a stage cannot be entered on a day, as the order of stages has it; null where it can. */
export function findDisorder(
  { regencyCode, furthest }: Member,
  stage: MembershipStage,
  enteredOn: string,
): { readonly message: string; readonly isOfDay: boolean } | null {
  const place = furthest ? STAGES.indexOf(furthest.stage) : -1;
  const next = STAGES[place + 1];
  if (stage !== next) {
    const reached = furthest ? `has reached ${furthest.stage}` : "has entered no stage";
    const hint = next ? `the next is ${next}` : "there is no further one";
    return { message: `${regencyCode} ${reached}, and cannot enter ${stage} now; ${hint}`, isOfDay: false };
  }
  // Of a stage that a source tells, the year may be all that is known.
  const before = furthest?.enteredOn ?? (furthest ? `${furthest.year}-01-01` : null);
  if (!furthest || before === null || enteredOn >= before) return null;
  const since = furthest.enteredOn ?? `${furthest.year}`;
  return {
    message: `${regencyCode} is in ${furthest.stage} since ${since}; ${stage} cannot begin before`,
    isOfDay: true,
  };
}
