import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { simulatedOn } from "../../common/seeding.ts";
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

describe("the provenance of a stage", () => {
  const entry = { provinceCode: "51", conceptName: null, selectedForYear: 2023, ...simulatedOn("2023-01-31") };
  const signing = { id: "1", provinceCode: "51", kind: ProgramEventKind.MOU, ordinal: 1, date: null, claim: null };

  it("is that of the MoU where one was signed, else that of the choice", () => {
    const signed = toSmartProvince(entry, [{ ...signing, ...simulatedOn("2023-05-31") }]);
    expect(signed.stageProvenance).toMatchObject({ asOf: "2023-05-31", partCount: 1 });
    expect(toSmartProvince(entry, []).stageProvenance).toMatchObject({ asOf: "2023-01-31", partCount: 1 });
  });

  it("is none without a stage", () => {
    expect(toSmartProvince({ ...entry, selectedForYear: null }, []).stageProvenance).toBeNull();
  });
});

it("a province of which nothing is known is still told", () => {
  expect(toSmartProvince(null, [])).toEqual({
    stage: null,
    stageProvenance: null,
    conceptName: null,
    selectedForYear: null,
    events: [],
    provenance: null,
  });
});
