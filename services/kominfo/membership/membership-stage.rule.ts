import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import type { MembershipStageInput } from "./membership-stage.input.ts";

/** Stages that no published source tells: those are entered by acts, each at its time and on its conditions. */
export const findUntold = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly MembershipStageInput[]).map(whyUntold));

const whyUntold = ({ regencyCode, stage, source }: MembershipStageInput): string | null =>
  source
    ? null
    : `no source tells that ${regencyCode} has reached ${stage}; name it in source, or use advanceMembership`;
