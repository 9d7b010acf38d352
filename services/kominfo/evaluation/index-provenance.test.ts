import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { reportedProvenance } from "../../common/graph/provenance.ts";
import { simulatedOn } from "../../common/seeding.ts";
import { Component } from "../scoring-scheme/scoring-scheme.entity.ts";
import { improvementProvenance, indexProvenance } from "./index-provenance.ts";

const componentOf = (component: Component, day: string) => ({
  component,
  score: 3,
  weight: 0.5,
  provenance: reportedProvenance("kominfo", simulatedOn(day)),
});

describe("the provenance of an index", () => {
  const weighed = [Component.OUTCOME, Component.OUTPUT, Component.BASELINE];

  it("is that of its components, and names those of the scheme without a score, in the order of the form", () => {
    const components = [componentOf(Component.OUTPUT, "2023-12-04")];
    expect(indexProvenance({ components }, weighed)).toMatchObject({
      methodology: "The sum of the components' scores, each by its weight in the scoring scheme.",
      partCount: 1,
      missing: [
        { part: "BASELINE", regency: null },
        { part: "OUTCOME", regency: null },
      ],
    });
  });

  it("is none where no component is known", () => {
    expect(indexProvenance({ components: [] }, weighed)).toBeNull();
  });
});

it("the provenance of an improvement is that of two indexes", () => {
  const indexes = ["2022-12-20", "2023-12-04"].map((day) => ({ components: [componentOf(Component.OUTPUT, day)] }));
  expect(improvementProvenance(indexes)).toMatchObject({
    partCount: 2,
    asOf: "2022-12-20",
    newestAsOf: "2023-12-04",
    missing: [],
  });
});
