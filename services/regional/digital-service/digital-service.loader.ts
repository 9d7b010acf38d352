import type { EntityManager } from "@mikro-orm/postgresql";
import { type AnnualKey, createListLoader, createPerView } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { DigitalService, runsIn } from "./digital-service.entity.ts";

/** The services of a regency that run in a year, by ordinal. */
export function createDigitalServicesLoader(em: EntityManager): (key: AnnualKey) => Promise<readonly DigitalService[]> {
  const servicesIn = createPerView((view) =>
    createListLoader<DigitalService>({
      name: "digitalServices",
      load: (codes) =>
        readFigures(em, DigitalService, view, {
          where: { regencyCode: { $in: codes } },
          orderBy: { ordinal: "asc" },
        }),
      keyOf: ({ regencyCode }) => regencyCode,
    }),
  );
  return async ({ code, year, view }) => (await servicesIn(view).load(code)).filter((service) => runsIn(service, year));
}
