import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { simulatedOn } from "../../common/seeding.ts";
import { type ProgramEvent, ProgramEventKind } from "./program-event.entity.ts";
import { AssessmentResult } from "./smart-province-assessment.entity.ts";
import type { SmartProvinceMasterplan } from "./smart-province-masterplan.entity.ts";
import { type Recorded, SmartProvinceStage, toSmartProvince } from "./smart-province.ts";

const NOTHING: Recorded = { provinceCode: "51", entry: null, events: [], masterplans: [], assessments: [] };
const CHOSEN = { provinceCode: "51", conceptName: null, selectedForYear: 2023, ...simulatedOn("2023-01-31") };

const event = (kind: ProgramEventKind, date: string | null): ProgramEvent => ({
  provinceCode: "51",
  kind,
  ordinal: 1,
  date,
  claim: null,
  ...simulatedOn("2023-05-31"),
});
const masterplan = (adoptedOn: string | null, legalBasis: string | null): SmartProvinceMasterplan => ({
  provinceCode: "51",
  version: 1,
  title: "Masterplan",
  firstYear: 2024,
  lastYear: 2033,
  adoptedOn,
  legalBasis,
  guideBookVersion: null,
  document: null,
  ...simulatedOn("2024-05-31"),
});
const { SOCIALIZATION, MOU, MASTERPLAN_KICKOFF, WORK_SOCIALIZATION } = ProgramEventKind;
const SIGNED = event(MOU, "2023-02-28");
const stageOf = (recorded: Partial<Recorded>) => toSmartProvince({ ...NOTHING, ...recorded }).stage;

describe("the stage of a province", () => {
  it("is not known of one to which the program was only made known", () => {
    expect(stageOf({ events: [event(SOCIALIZATION, "2022-10-13")] })).toBeNull();
  });

  it("is ASSESSMENT for one that was chosen or assessed and has not signed", () => {
    const { SELECTED: result } = AssessmentResult;
    const assessed = { provinceCode: "51", year: 2022, assessedOn: null, result, note: null };
    expect(stageOf({ entry: CHOSEN })).toBe(SmartProvinceStage.ASSESSMENT);
    expect(stageOf({ assessments: [{ ...assessed, ...simulatedOn("2022-12-31") }] })).toBe(
      SmartProvinceStage.ASSESSMENT,
    );
  });

  it("is LAUNCH from the MoU on, also when the masterplan's work has begun", () => {
    expect(stageOf({ entry: CHOSEN, events: [SIGNED, event(MASTERPLAN_KICKOFF, "2023-07-12")] })).toBe(
      SmartProvinceStage.LAUNCH,
    );
  });

  it("is IMPLEMENTATION from a masterplan that was adopted after it, with a legal basis", () => {
    const masterplans = [masterplan("2024-03-01", "Pergub 4/2024")];
    expect(stageOf({ events: [SIGNED], masterplans })).toBe(SmartProvinceStage.IMPLEMENTATION);
  });

  it.each([
    ["without a legal basis", SIGNED, masterplan("2024-03-01", null)],
    ["on a day that is not known", SIGNED, masterplan(null, "Pergub 4/2024")],
    ["before the MoU", SIGNED, masterplan("2023-02-27", "Pergub 4/2023")],
    ["while the day of the MoU is not known", event(MOU, null), masterplan("2024-03-01", "Pergub 4/2024")],
  ])("stays LAUNCH for a masterplan adopted %s", (_how, signing, adopted) => {
    expect(stageOf({ events: [signing], masterplans: [adopted] })).toBe(SmartProvinceStage.LAUNCH);
  });

  it("is SOCIALIZATION when the work was made known after that", () => {
    const masterplans = [masterplan("2024-03-01", "Pergub 4/2024")];
    const shownOn = (day: string) => stageOf({ events: [SIGNED, event(WORK_SOCIALIZATION, day)], masterplans });
    expect(shownOn("2024-02-29")).toBe(SmartProvinceStage.IMPLEMENTATION);
    expect(shownOn("2024-09-01")).toBe(SmartProvinceStage.SOCIALIZATION);
  });
});

describe("the provenance of a stage", () => {
  const provenanceOf = (recorded: Partial<Recorded>) => toSmartProvince({ ...NOTHING, ...recorded }).stageProvenance;

  it("is that of what the stage follows from", () => {
    const masterplans = [masterplan("2024-03-01", "Pergub 4/2024")];
    expect(provenanceOf({ entry: CHOSEN })).toMatchObject({ asOf: "2023-01-31", partCount: 1 });
    expect(provenanceOf({ entry: CHOSEN, events: [SIGNED] })).toMatchObject({ asOf: "2023-05-31", partCount: 1 });
    expect(provenanceOf({ events: [SIGNED], masterplans })).toMatchObject({ asOf: "2024-05-31", partCount: 1 });
  });

  it("is none without a stage", () => {
    expect(provenanceOf({ entry: { ...CHOSEN, selectedForYear: null } })).toBeNull();
  });
});

it("a province of which nothing is known is still told", () => {
  expect(toSmartProvince(NOTHING)).toEqual({
    provinceCode: "51",
    stage: null,
    stageProvenance: null,
    conceptName: null,
    selectedForYear: null,
    events: [],
    masterplans: [],
    assessments: [],
    provenance: null,
  });
});
