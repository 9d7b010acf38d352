import type { EntityManager } from "@mikro-orm/postgresql";
import { printDay } from "../../common/clock.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import type { View } from "../../common/view.ts";
import { BimtekRound, Mentoring } from "./mentoring.entity.ts";
import type { BimtekRoundInput, MentoringInput } from "./mentoring.input.ts";

/** Mentorings whose days contradict each other. */
export const findUntimely = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly MentoringInput[]).map(whyUntimely));

function whyUntimely({ regencyCode, year, startedOn, endedOn }: MentoringInput): string | null {
  const first = printDay(startedOn);
  if (Number(first.slice(0, 4)) !== year) {
    return `the mentoring of ${regencyCode} began on ${first}, which is not in ${year}; correct year or startedOn`;
  }
  if (!endedOn || endedOn >= startedOn) return null;
  return `the mentoring of ${regencyCode} ends on ${printDay(endedOn)}, before ${first}; correct one of them`;
}

/** Also what is on its way: a mentoring and its rounds can be reported one after the other. */
const REPORTED: View = { instant: "now", minStatus: ReportStatus.DRAFT };

/** Rounds that come before the one before, or outside of their mentoring. */
export async function findMisplaced(em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> {
  const rounds = rows as readonly BimtekRoundInput[];
  const where = {
    regencyCode: { $in: [...new Set(rounds.map(({ regencyCode }) => regencyCode))] },
    year: { $in: [...new Set(rounds.map(({ year }) => year))] },
  };
  const mentorings = await readFigures(em, Mentoring, REPORTED, { where });
  const known = await readFigures(em, BimtekRound, REPORTED, { where });
  const days = [...known, ...rounds.map(toDays)];
  return rounds.map((round) => {
    const isOf = (row: Placed) => row.regencyCode === round.regencyCode && row.year === round.year;
    const earlier = days.findLast((row) => isOf(row) && row.round === round.round - 1);
    return whyMisplaced(toDays(round), mentorings.find(isOf), earlier);
  });
}

type Placed = Pick<BimtekRound, "regencyCode" | "year">;
type Days = Placed & Pick<BimtekRound, "round" | "firstDay" | "lastDay">;

const toDays = ({ regencyCode, year, round, firstDay, lastDay }: BimtekRoundInput): Days => ({
  regencyCode,
  year,
  round,
  firstDay: printDay(firstDay),
  lastDay: printDay(lastDay),
});

export function whyMisplaced(
  { regencyCode, year, round, firstDay, lastDay }: Days,
  mentoring: Pick<Mentoring, "startedOn" | "endedOn"> | undefined,
  earlier: Days | undefined,
): string | null {
  const of = `round ${round} of ${regencyCode}`;
  if (!mentoring) return `no mentoring of ${regencyCode} in ${year} has been reported; report it before its rounds`;
  if (lastDay < firstDay) return `${of} ends before its firstDay ${firstDay}; correct one of them`;
  if (round > 1 && !earlier) return `the round before ${of} has not been reported; report the rounds in order`;
  if (earlier && firstDay <= earlier.lastDay) {
    return `${of} begins on ${firstDay}, and round ${earlier.round} ends on ${earlier.lastDay}; correct one of them`;
  }
  const { startedOn, endedOn } = mentoring;
  if (firstDay >= startedOn && (endedOn === null || lastDay <= endedOn)) return null;
  return `the mentoring of ${regencyCode} is from ${startedOn} to ${endedOn ?? "today"}; round ${round} must lie in it`;
}
