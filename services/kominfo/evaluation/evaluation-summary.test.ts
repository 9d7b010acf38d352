import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { type Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { simulatedOn } from "../../common/seeding.ts";
import { Component } from "../scoring-scheme/scoring-scheme.entity.ts";
import { type Evaluation, Participation } from "./evaluation.ts";
import { summarize } from "./evaluation-summary.ts";

const SIMULATED = reportedProvenance("kominfo", simulatedOn("2023-12-31"));
const REAL = { ...SIMULATED, simulated: false, asOf: "2023-12-04", newestAsOf: "2023-12-04" };

const NOT_KNOWN: Omit<Evaluation, "key"> = {
  phase: null,
  participation: Participation.NOT_KNOWN,
  index: null,
  publishedIndex: null,
  improvement: null,
  components: [],
  scores: [],
  schemeCode: null,
  provenance: null,
};

const keyOf = (code: string) => ({ code, year: 2023, view: "now/ACCEPTED/CURRENT" });

const evaluated = (code: string, index: number, provenance: Provenance = REAL): Evaluation => ({
  ...NOT_KNOWN,
  key: keyOf(code),
  participation: Participation.PARTICIPATED,
  index,
  components: [{ component: Component.OUTPUT, score: index, weight: 1, provenance }],
  provenance,
});

const withoutIndex = (code: string, participation: Participation): Evaluation => ({
  ...NOT_KNOWN,
  key: keyOf(code),
  participation,
  provenance: participation === Participation.NOT_KNOWN ? null : REAL,
});

const codesMissing = (evaluations: readonly Evaluation[]) =>
  summarize(evaluations).provenance?.missing?.map(({ part }) => part);

describe("a summary of evaluations", () => {
  it("takes the mean of the indexes known, and names each regency without one: absent is not zero", () => {
    const evaluations = [
      evaluated("51.71", 3),
      withoutIndex("51.04", Participation.DID_NOT_PARTICIPATE),
      evaluated("51.03", 2),
      withoutIndex("51.02", Participation.NOT_INVITED),
      withoutIndex("51.01", Participation.NOT_KNOWN),
    ];
    const { meanIndex, provenance } = summarize(evaluations);
    expect(meanIndex).toBe(2.5);
    expect(provenance).toMatchObject({ partCount: 2, missingCount: 3, simulatedCount: 0 });
    expect(codesMissing(evaluations)).toEqual(["51.01", "51.02", "51.04"]);
  });

  it("names those whose simulated index is left out for a real one", () => {
    const evaluations = [evaluated("51.01", 3), evaluated("51.02", 1, SIMULATED)];
    expect(summarize(evaluations)).toMatchObject({ meanIndex: 3, provenance: { partCount: 1, simulatedCount: 1 } });
    expect(codesMissing(evaluations)).toEqual(["51.02"]);
  });

  it("lacks no regency that a mean of simulated indexes takes", () => {
    expect(codesMissing([evaluated("51.01", 3, SIMULATED), evaluated("51.02", 1, SIMULATED)])).toEqual([]);
  });

  it("is as low in its approval as the lowest component", () => {
    const submitted = { ...REAL, status: ReportStatus.SUBMITTED, statuses: [ReportStatus.SUBMITTED] };
    expect(summarize([evaluated("51.01", 3), evaluated("51.02", 2, submitted)]).provenance).toMatchObject({
      status: ReportStatus.SUBMITTED,
      statuses: [ReportStatus.SUBMITTED, ReportStatus.ACCEPTED],
    });
  });

  it("without an index comes from the tables that were counted, and lacks all", () => {
    const evaluations = [
      withoutIndex("51.01", Participation.NOT_INVITED),
      withoutIndex("51.02", Participation.NOT_KNOWN),
    ];
    const { meanIndex, provenance } = summarize(evaluations);
    expect(meanIndex).toBeNull();
    expect(provenance).toMatchObject({ partCount: 1, methodology: expect.stringContaining("counted") });
    expect(codesMissing(evaluations)).toEqual(["51.01", "51.02"]);
  });

  it("has no provenance where nothing was reported", () => {
    expect(summarize([withoutIndex("51.01", Participation.NOT_KNOWN)]).provenance).toBeNull();
  });
});
