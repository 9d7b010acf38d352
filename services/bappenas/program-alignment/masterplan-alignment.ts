import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { MasterplanProgram } from "../masterplan-program/masterplan-program.ts";
import type { PlanningDocument } from "../planning-document/planning-document.entity.ts";
import { PlanningDocumentKind } from "../planning-document/planning-document-kind.ts";
import type { ProgramAlignment } from "./program-alignment.entity.ts";

export enum AlignmentState {
  COMPARED = "COMPARED",
  NOT_REPORTED = "NOT_REPORTED",
  NO_PROGRAMS = "NO_PROGRAMS",
  UNAVAILABLE = "UNAVAILABLE",
}

registerEnumType(AlignmentState, {
  name: "AlignmentState",
  description: "Whether it is known which programs of a masterplan stand in the regency's planning documents.",
  valuesConfig: {
    COMPARED: {
      description: "The regency has told where programs stand; those of which it told nothing stand nowhere.",
    },
    NOT_REPORTED: {
      description: "The regency has not told of any program: it is unknown, and not that none stands in one.",
    },
    NO_PROGRAMS: { description: "No program of a masterplan is known." },
    UNAVAILABLE: { description: "The agency that holds the masterplan cannot be asked now." },
  },
});

@ObjectType({
  description:
    "How a regency's masterplan lines up with the planning documents in force in the year (keselarasan masterplan dengan RPJMD dan RKPD).",
})
export class MasterplanAlignment {
  @Field(() => AlignmentState)
  state!: AlignmentState;

  @Field(() => Int, { nullable: true, description: "The programs of the masterplan; null where UNAVAILABLE." })
  programCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Of them those in the RPJMD; null unless COMPARED." })
  inRpjmdCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Of them those in the RKPD of the year; null unless COMPARED." })
  inRkpdCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Of them those in both; null unless COMPARED." })
  inBothCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Of them those in neither; null unless COMPARED." })
  inNeitherCount!: number | null;

  @Field(() => Provenance, {
    nullable: true,
    description: "Of the programs, and of what was told of them; null unless COMPARED.",
  })
  provenance!: Provenance | null;
}

const UNKNOWN = {
  inRpjmdCount: null,
  inRkpdCount: null,
  inBothCount: null,
  inNeitherCount: null,
  provenance: null,
} as const;

/** Where a program stands, and what the document is. */
export interface Placed {
  readonly alignment: ProgramAlignment;
  readonly document: Pick<PlanningDocument, "kind" | "periodFirstYear" | "periodLastYear">;
}

/** @param programs of the masterplan known in the year; null where that cannot be asked */
export function alignMasterplan(
  programs: readonly MasterplanProgram[] | null,
  placed: readonly Placed[],
  year: number,
): MasterplanAlignment {
  if (programs === null) return { state: AlignmentState.UNAVAILABLE, programCount: null, ...UNKNOWN };
  const programCount = programs.length;
  if (programCount === 0) return { state: AlignmentState.NO_PROGRAMS, programCount, ...UNKNOWN };
  if (placed.length === 0) return { state: AlignmentState.NOT_REPORTED, programCount, ...UNKNOWN };
  const inForce = placed.filter(({ document }) => document.periodFirstYear <= year && year <= document.periodLastYear);
  const inRpjmd = ordinalsIn(PlanningDocumentKind.RPJMD, inForce);
  const inRkpd = ordinalsIn(PlanningDocumentKind.RKPD, inForce);
  const count = (isMeant: (ordinal: number) => boolean) => programs.filter(({ ordinal }) => isMeant(ordinal)).length;
  return {
    state: AlignmentState.COMPARED,
    programCount,
    inRpjmdCount: count((ordinal) => inRpjmd.has(ordinal)),
    inRkpdCount: count((ordinal) => inRkpd.has(ordinal)),
    inBothCount: count((ordinal) => inRpjmd.has(ordinal) && inRkpd.has(ordinal)),
    inNeitherCount: count((ordinal) => !inRpjmd.has(ordinal) && !inRkpd.has(ordinal)),
    provenance: computedProvenance(
      AGENCY,
      [
        ...programs.map(({ provenance }) => provenance),
        ...inForce.map(({ alignment }) => reportedProvenance(AGENCY, alignment)),
      ],
      {
        methodology:
          "The programs of the masterplan, counted by the documents in force in which they are told to stand.",
      },
    ),
  };
}

const ordinalsIn = (kind: PlanningDocumentKind, placed: readonly Placed[]): ReadonlySet<number> =>
  new Set(placed.filter(({ document }) => document.kind === kind).map(({ alignment }) => alignment.ordinal));
