import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { simulatedOn } from "../../common/seeding.ts";
import { floorOf } from "./smart-province-floor.ts";

const coverage = (regencyCount: number, masterplanCount: number, meetsFloor: boolean | null) => ({
  regencyCount,
  masterplanCount,
  masterplanShare: masterplanCount / regencyCount,
  floor: 0.8,
  meetsFloor,
  provenance: reportedProvenance("kominfo", simulatedOn("2023-12-31")),
});

describe("the floor of the Smart Province program", () => {
  it.each([
    [5, 4, true, "MET", 0],
    [5, 3, false, "NOT_MET", 1],
    // 0.8 of 35 is a little more than 28 in doubles.
    [35, 27, false, "NOT_MET", 1],
    [35, 28, true, "MET", 0],
    [9, 6, null, "NOT_KNOWN", 2],
  ])("of %d regencies, %d with a masterplan", (regencies, masterplans, meetsFloor, state, missingCount) => {
    const told = floorOf(coverage(regencies, masterplans, meetsFloor), null);
    expect(told).toMatchObject({ state, missingCount, floor: 0.8, share: masterplans / regencies, assessment: null });
    expect(told.provenance).toMatchObject({ simulated: true });
  });

  it.each([null, undefined])("is UNAVAILABLE while the coverage is %s", (missing) => {
    expect(floorOf(missing, null)).toEqual({
      state: "UNAVAILABLE",
      share: null,
      floor: null,
      missingCount: null,
      assessment: null,
      provenance: null,
    });
  });
});
