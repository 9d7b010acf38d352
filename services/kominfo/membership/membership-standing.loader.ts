import type { EntityManager } from "@mikro-orm/postgresql";
import { createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { MembershipStanding, Standing, standingIn } from "./membership-standing.entity.ts";
import { TODAY } from "./membership.ts";

/** The withdrawals and returns of a regency, by code. */
export const createStandingsLoader = (em: EntityManager) =>
  createPerView((view) =>
    createListLoader<MembershipStanding>({
      name: "standings",
      load: (codes) => readFigures(em, MembershipStanding, view, { where: { regencyCode: { $in: codes } } }),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );

/** The regencies that have withdrawn, as of today: few among all. */
export async function readWithdrawn(em: EntityManager): Promise<readonly string[]> {
  const standings = await readFigures(em, MembershipStanding, DEFAULT_VIEW, { where: {} });
  return [...Map.groupBy(standings, ({ regencyCode }) => regencyCode)]
    .filter(([, ofRegency]) => standingIn(ofRegency, TODAY.year)?.standing === Standing.WITHDRAWN)
    .map(([code]) => code);
}
