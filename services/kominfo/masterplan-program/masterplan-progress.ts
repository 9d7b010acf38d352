import { Field, Int, ObjectType } from "type-graphql";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { Dimension, DIMENSIONS } from "../../common/graph/dimension.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import type { MasterplanProgram } from "./masterplan-program.entity.ts";
import { MasterplanProgramState } from "./program-state.ts";

@ObjectType({
  description: "How far the programs of a regency's masterplan have come in one dimension: those known, counted.",
})
export class DimensionPrograms {
  @Field(() => Dimension)
  dimension!: Dimension;

  @Field(() => Int, { description: "Programs that have not begun. The five counts add up to all that are known." })
  plannedCount!: number;

  @Field(() => Int, { description: "Programs that are being carried out." })
  runningCount!: number;

  @Field(() => Int, { description: "Programs that are carried out." })
  doneCount!: number;

  @Field(() => Int, { description: "Programs that were given up." })
  stoppedCount!: number;

  @Field(() => Int, { description: "Programs of which it is not known how far they have come." })
  notKnownCount!: number;

  @Field(() => Int, { description: "The quick wins among them, of whatever state." })
  quickWinCount!: number;

  @Field(() => Provenance, {
    nullable: true,
    description: "Of the programs that are counted; null where none is known.",
  })
  provenance!: Provenance | null;
}

const METHODOLOGY = "The programs of the masterplan that are known, counted by how far they have come.";

/** One row a dimension, also of one without programs. */
export const progressOf = (programs: readonly MasterplanProgram[]): DimensionPrograms[] =>
  DIMENSIONS.map((dimension) =>
    countOf(
      dimension,
      programs.filter((program) => program.dimension === dimension),
    ),
  );

function countOf(dimension: Dimension, programs: readonly MasterplanProgram[]): DimensionPrograms {
  const count = (state: MasterplanProgramState) => programs.filter((program) => program.state === state).length;
  return {
    dimension,
    plannedCount: count(MasterplanProgramState.PLANNED),
    runningCount: count(MasterplanProgramState.RUNNING),
    doneCount: count(MasterplanProgramState.DONE),
    stoppedCount: count(MasterplanProgramState.STOPPED),
    notKnownCount: count(MasterplanProgramState.NOT_KNOWN),
    quickWinCount: programs.filter(({ isQuickWin }) => isQuickWin).length,
    provenance: computedProvenance(
      AGENCY,
      programs.map((program) => reportedProvenance(AGENCY, program)),
      { methodology: METHODOLOGY },
    ),
  };
}
