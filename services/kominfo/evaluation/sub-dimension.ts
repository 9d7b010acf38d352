import { registerEnumType } from "type-graphql";

/** Three of each dimension, in its order. */
export enum SubDimension {
  PUBLIC_SERVICE = "PUBLIC_SERVICE",
  PUBLIC_POLICY = "PUBLIC_POLICY",
  BUREAUCRACY = "BUREAUCRACY",
  TOURISM_BRANDING = "TOURISM_BRANDING",
  BUSINESS_BRANDING = "BUSINESS_BRANDING",
  CITY_APPEARANCE = "CITY_APPEARANCE",
  INDUSTRY = "INDUSTRY",
  WELFARE = "WELFARE",
  TRANSACTION = "TRANSACTION",
  HARMONY = "HARMONY",
  HEALTH = "HEALTH",
  MOBILITY = "MOBILITY",
  COMMUNITY = "COMMUNITY",
  LEARNING = "LEARNING",
  SECURITY = "SECURITY",
  PROTECTION = "PROTECTION",
  WASTE = "WASTE",
  ENERGY = "ENERGY",
}

registerEnumType(SubDimension, {
  name: "SubDimension",
  description: "One of the eighteen sub-dimensions, three of each dimension.",
  valuesConfig: { HARMONY: { description: "The harmony of the spatial plan." } },
});
