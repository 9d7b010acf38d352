import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { ProgramEvent, ProgramEventKind } from "./program-event.entity.ts";
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
    IMPLEMENTATION: { description: "The masterplan is carried out." },
    SOCIALIZATION: { description: "The work is made known (sosialisasi)." },
  },
});

@ObjectType({ description: "A province in the Smart Province program. Every province has one." })
export class SmartProvince {
  @Field(() => SmartProvinceStage, {
    nullable: true,
    description: "As far as is known by what was signed or decided; null where no part in the program is known.",
  })
  stage!: SmartProvinceStage | null;

  @Field(() => Provenance, {
    nullable: true,
    description: "Of what `stage` follows from: the MoU that were signed, or else the choice. Null where `stage` is.",
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

  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of `conceptName` and `selectedForYear`; null where neither has been reported. Each event has its own.",
  })
  provenance!: Provenance | null;
}

export function toSmartProvince(entry: SmartProvinceEntry | null, events: readonly ProgramEvent[]): SmartProvince {
  return {
    stage: stageOf(entry, events),
    stageProvenance: stageProvenanceOf(entry, events),
    conceptName: entry?.conceptName ?? null,
    selectedForYear: entry?.selectedForYear ?? null,
    events,
    provenance: entry && reportedProvenance(AGENCY, entry),
  };
}

/** The two later stages follow from nothing that is recorded yet. */
export function stageOf(
  entry: Pick<SmartProvinceEntry, "selectedForYear"> | null,
  events: readonly Pick<ProgramEvent, "kind">[],
): SmartProvinceStage | null {
  if (events.some(({ kind }) => kind === ProgramEventKind.MOU)) return SmartProvinceStage.LAUNCH;
  return entry?.selectedForYear == null ? null : SmartProvinceStage.ASSESSMENT;
}

function stageProvenanceOf(entry: SmartProvinceEntry | null, events: readonly ProgramEvent[]): Provenance | null {
  const signings = events.filter(({ kind }) => kind === ProgramEventKind.MOU);
  const choices = entry?.selectedForYear == null ? [] : [entry];
  const grounds = (signings.length > 0 ? signings : choices).map((row) => reportedProvenance(AGENCY, row));
  return computedProvenance(AGENCY, grounds, { methodology: "LAUNCH from the MoU on, ASSESSMENT from the choice on." });
}
