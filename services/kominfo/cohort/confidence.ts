import { registerEnumType } from "type-graphql";

export enum Confidence {
  HIGH = "HIGH",
  MEDIUM = "MEDIUM",
  LOW = "LOW",
}

registerEnumType(Confidence, {
  name: "Confidence",
  description: "How far a source can be relied on.",
  valuesConfig: {
    HIGH: { description: "The program's own word, or a list that agrees with it." },
    MEDIUM: { description: "One source of good standing." },
    LOW: { description: "A single mention, or a year that is uncertain." },
  },
});
