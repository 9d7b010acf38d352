import { registerEnumType } from "type-graphql";

export enum MasterplanProgramState {
  PLANNED = "PLANNED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  STOPPED = "STOPPED",
  NOT_KNOWN = "NOT_KNOWN",
}

registerEnumType(MasterplanProgramState, {
  name: "MasterplanProgramState",
  description: "How far a program of a masterplan has come.",
  valuesConfig: {
    PLANNED: { description: "It stands in the masterplan and has not begun (direncanakan)." },
    RUNNING: { description: "It is being carried out (berjalan)." },
    DONE: { description: "It is carried out (selesai)." },
    STOPPED: { description: "It was given up before it was done (dihentikan)." },
    NOT_KNOWN: { description: "Nothing is reported." },
  },
});
