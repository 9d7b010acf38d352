import { registerEnumType } from "type-graphql";

export enum ProgressStatus {
  ON_TRACK = "ON_TRACK",
  AT_RISK = "AT_RISK",
  OFF_TRACK = "OFF_TRACK",
  NO_TARGET = "NO_TARGET",
  NO_DATA = "NO_DATA",
  UNAVAILABLE = "UNAVAILABLE",
}

registerEnumType(ProgressStatus, {
  name: "ProgressStatus",
  description: "How a score stands to its target. The last three never count as behind.",
  valuesConfig: {
    ON_TRACK: { description: "The score reaches the target." },
    AT_RISK: { description: "Short by no more than the rule's `atRiskShare` of the target." },
    OFF_TRACK: { description: "Short by more." },
    NO_TARGET: { description: "There is a score, and no target for it." },
    NO_DATA: { description: "There is no score." },
    UNAVAILABLE: { description: "An agency that holds the score or the target does not answer now." },
  },
});

export enum Trend {
  IMPROVING = "IMPROVING",
  STEADY = "STEADY",
  DECLINING = "DECLINING",
}

registerEnumType(Trend, {
  name: "Trend",
  description: "A score against that of the year before.",
  valuesConfig: {
    IMPROVING: { description: "Higher by more than the rule's `steadyWithin`." },
    STEADY: { description: "Within the rule's `steadyWithin`." },
    DECLINING: { description: "Lower by more than the rule's `steadyWithin`." },
  },
});
