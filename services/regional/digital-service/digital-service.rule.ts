import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import type { DigitalServiceInput } from "./digital-service.input.ts";

/** Services that end before they begin. */
export const findEndedEarly = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly DigitalServiceInput[]).map(whyEndedEarly));

const whyEndedEarly = ({ name, since, until }: DigitalServiceInput): string | null =>
  until != null && until < since ? `${name} ends in ${until}, before its since ${since}; correct one of them` : null;
