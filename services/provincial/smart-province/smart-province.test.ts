import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { ProgramEventKind } from "./program-event.entity.ts";
import { SmartProvinceStage, stageOf, toSmartProvince } from "./smart-province.ts";

describe("the stage of a province", () => {
  it("is LAUNCH from the MoU on, also when the masterplan's work has begun", () => {
    const events = [{ kind: ProgramEventKind.MOU }, { kind: ProgramEventKind.MASTERPLAN_KICKOFF }];
    expect(stageOf({ selectedForYear: 2023 }, events)).toBe(SmartProvinceStage.LAUNCH);
  });

  it("is ASSESSMENT for one that was chosen and has not signed", () => {
    expect(stageOf({ selectedForYear: 2023 }, [])).toBe(SmartProvinceStage.ASSESSMENT);
  });

  it("is not known of one to which the program was only made known", () => {
    expect(stageOf({ selectedForYear: null }, [{ kind: ProgramEventKind.SOCIALIZATION }])).toBeNull();
  });
});

it("a province of which nothing is known is still told", () => {
  expect(toSmartProvince(null, [])).toEqual({
    stage: null,
    conceptName: null,
    selectedForYear: null,
    events: [],
    provenance: null,
  });
});
