import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { ProgramEvent, ProgramEventKind } from "./program-event.entity.ts";
import { SmartProvinceAssessment } from "./smart-province-assessment.entity.ts";
import { SmartProvinceMasterplan } from "./smart-province-masterplan.entity.ts";
import type { SmartProvinceEntry } from "./smart-province.entity.ts";

/** In their order; the words are those of a regency's membership. */
export enum SmartProvinceStage {
  ASSESSMENT = "ASSESSMENT",
  LAUNCH = "LAUNCH",
  IMPLEMENTATION = "IMPLEMENTATION",
  SOCIALIZATION = "SOCIALIZATION",
}

registerEnumType(SmartProvinceStage, {
  name: "SmartProvinceStage",
  description: "How far a province has come in the Smart Province program, in this order.",
  valuesConfig: {
    ASSESSMENT: { description: "It was assessed (penilaian); who is chosen was." },
    LAUNCH: { description: "The MoU is signed (peluncuran)." },
    IMPLEMENTATION: {
      description: "The masterplan is carried out: it was adopted, with a legal basis, after the MoU.",
    },
    SOCIALIZATION: { description: "The work is made known (sosialisasi), after the masterplan was adopted." },
  },
});

@ObjectType({ description: "A province in the Smart Province program. Every province has one." })
export class SmartProvince {
  readonly provinceCode!: string;

  @Field(() => SmartProvinceStage, {
    nullable: true,
    description: "As far as is known by what was signed or decided; null where no part in the program is known.",
  })
  stage!: SmartProvinceStage | null;

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of what `stage` follows from: the events, the masterplans, the MoU that were signed, or else the assessment and the choice. Null where `stage` is.",
  })
  stageProvenance!: Provenance | null;

  @Field(() => String, { nullable: true, description: "A concept of the province's own; null where none is known." })
  conceptName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The year for which the program chose the province; null where it is not known to have.",
  })
  selectedForYear!: number | null;

  @ListSize(5)
  @Field(() => [ProgramEvent], {
    description: "By date, those whose day is not known last; empty where none is known.",
  })
  events!: readonly ProgramEvent[];

  @ListSize(3)
  @Field(() => [SmartProvinceMasterplan], { description: "The latest version first; empty where none is known." })
  masterplans!: readonly SmartProvinceMasterplan[];

  @ListSize(3)
  @Field(() => [SmartProvinceAssessment], { description: "The latest first; empty where none is known." })
  assessments!: readonly SmartProvinceAssessment[];

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of `conceptName` and `selectedForYear`; null where neither has been reported. Each event has its own.",
  })
  provenance!: Provenance | null;
}

/** What is recorded of a province in the program. */
export interface Recorded {
  readonly provinceCode: string;
  readonly entry: SmartProvinceEntry | null;
  readonly events: readonly ProgramEvent[];
  readonly masterplans: readonly SmartProvinceMasterplan[];
  readonly assessments: readonly SmartProvinceAssessment[];
}

export function toSmartProvince(recorded: Recorded): SmartProvince {
  const { provinceCode, entry, events, masterplans, assessments } = recorded;
  const reached = findStage(recorded);
  const grounds = reached?.grounds.map((row) => reportedProvenance(AGENCY, row)) ?? [];
  return {
    provinceCode,
    stage: reached?.stage ?? null,
    stageProvenance: computedProvenance(AGENCY, grounds, { methodology: METHODOLOGY }),
    conceptName: entry?.conceptName ?? null,
    selectedForYear: entry?.selectedForYear ?? null,
    events,
    masterplans,
    assessments,
    provenance: entry && reportedProvenance(AGENCY, entry),
  };
}

const METHODOLOGY =
  "ASSESSMENT from the assessment or the choice on, LAUNCH from the MoU, IMPLEMENTATION from a masterplan that was adopted with a legal basis after it, SOCIALIZATION from a WORK_SOCIALIZATION after that.";

interface Reached {
  readonly stage: SmartProvinceStage;
  /** What it follows from. */
  readonly grounds: readonly Parameters<typeof reportedProvenance>[1][];
}

/** Whose day is not known is not known to have come after another. */
function findStage({ entry, events, masterplans, assessments }: Recorded): Reached | null {
  const signings = events.filter(({ kind }) => kind === ProgramEventKind.MOU);
  if (signings.length === 0) {
    const grounds = [...(entry?.selectedForYear == null ? [] : [entry]), ...assessments];
    return grounds.length === 0 ? null : { stage: SmartProvinceStage.ASSESSMENT, grounds };
  }
  const signedOn = firstDay(signings.map(({ date }) => date));
  const carriedOut = masterplans.filter(
    ({ adoptedOn, legalBasis }) => legalBasis !== null && isFrom(signedOn, adoptedOn),
  );
  if (carriedOut.length === 0) return { stage: SmartProvinceStage.LAUNCH, grounds: signings };
  const adoptedOn = firstDay(carriedOut.map((masterplan) => masterplan.adoptedOn));
  const shown = events.filter(
    ({ kind, date }) => kind === ProgramEventKind.WORK_SOCIALIZATION && isFrom(adoptedOn, date),
  );
  return shown.length === 0
    ? { stage: SmartProvinceStage.IMPLEMENTATION, grounds: carriedOut }
    : { stage: SmartProvinceStage.SOCIALIZATION, grounds: shown };
}

/** Null where none is known. */
const firstDay = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

const isFrom = (first: string | null, day: string | null): boolean => first !== null && day !== null && day >= first;
