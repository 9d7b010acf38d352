import type { EntityManager } from "@mikro-orm/postgresql";
import { printDay } from "../../common/clock.ts";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { PartnershipState } from "./partnership.entity.ts";
import type { PartnershipInput } from "./partnership.input.ts";

/** Partnerships whose code, region, kind, term and status contradict each other. */
export const findContradictory = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly PartnershipInput[]).map(whyContradictory));

export function whyContradictory(partnership: PartnershipInput): string | null {
  const { code, regionCode, kind, state } = partnership;
  const told = `${regionCode}-${kind}`;
  if (!code.startsWith(`${told}-`)) {
    return `by its region and kind its code begins with ${told}, not ${code}; correct one of them`;
  }
  const [startsOn, endsOn] = [dayOf(partnership.startsOn), dayOf(partnership.endsOn)];
  if (startsOn === null && HAS_BEGUN.includes(state)) {
    return `${code} is ${state}, and nobody knows since when; give its startsOn, or correct state`;
  }
  if (endsOn === null && state === PartnershipState.ENDED) {
    return `${code} is ENDED, and nobody knows since when; give its endsOn, or correct state`;
  }
  return startsOn !== null && endsOn !== null && endsOn < startsOn
    ? `${code} ends on ${endsOn}, before its startsOn ${startsOn}; correct one of them`
    : null;
}

const HAS_BEGUN: readonly PartnershipState[] = [PartnershipState.RUNNING, PartnershipState.ENDED];

const dayOf = (day: string | Date | null | undefined): string | null => {
  if (day == null) return null;
  return day instanceof Date ? printDay(day) : day;
};
