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
  valuesConfig: {
    GOVERNANCE: { description: "Tata kelola (smart governance): public service, public policy, bureaucracy." },
    BRANDING: { description: "Jenama (smart branding): tourism, business, city appearance." },
    ECONOMY: { description: "Ekonomi (smart economy): industry, welfare, transaction." },
    LIVING: { description: "Kehidupan (smart living): harmony of the spatial plan, health, mobility." },
    SOCIETY: { description: "Masyarakat (smart society): community, learning, security." },
    ENVIRONMENT: { description: "Lingkungan (smart environment): protection, waste, energy." },
  },
});
