import type { EntityManager } from "@mikro-orm/postgresql";
import type { FigureInput } from "../../common/figure/report-figures.input.ts";
import { PlanningDocumentKind } from "../planning-document/planning-document-kind.ts";
import type { ProgramAlignmentInput } from "./program-alignment.input.ts";

/** In which documents a program can stand. */
const { RPJMD, RKPD } = PlanningDocumentKind;

/** Programs that are said to stand in a document of somebody else, or of another kind. */
export const findMisaligned = (_em: EntityManager, rows: readonly FigureInput[]): Promise<(string | null)[]> =>
  Promise.resolve((rows as readonly ProgramAlignmentInput[]).map(whyMisaligned));

const whyMisaligned = ({ regencyCode, ordinal, documentCode }: ProgramAlignmentInput): string | null =>
  [RPJMD, RKPD].some((kind) => documentCode.startsWith(`${regencyCode}-${kind}-`))
    ? null
    : `program ${regencyCode}/${ordinal} can stand in an RPJMD or an RKPD of ${regencyCode}, and ${documentCode} is none; check documentCode`;
