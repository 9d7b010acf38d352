import { registerEnumType } from "type-graphql";

/** The six dimensions, in the order in which every list of them stands. */
export enum Dimension {
  GOVERNANCE = "GOVERNANCE",
  BRANDING = "BRANDING",
  ECONOMY = "ECONOMY",
  LIVING = "LIVING",
  SOCIETY = "SOCIETY",
  ENVIRONMENT = "ENVIRONMENT",
}

export const DIMENSIONS: readonly Dimension[] = Object.values(Dimension);

registerEnumType(Dimension, {
  name: "Dimension",
  description: "One of the six dimensions (dimensi) of a smart city; each has three sub-dimensions.",
});
