import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { InfrastructureExtent } from "./ict-infrastructure.entity.ts";
import type { IctInfrastructureInput } from "./profile.input.ts";

/** Infrastructure that somebody built and that is not there. */
export const findUnbuilt = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly IctInfrastructureInput[]).map(whyUnbuilt));

const whyUnbuilt = ({ kind, extent, builtBy }: IctInfrastructureInput): string | null =>
  extent === InfrastructureExtent.NONE && builtBy != null
    ? `${kind} is built by ${builtBy}, and its extent is NONE; leave out builtBy, or correct extent`
    : null;
