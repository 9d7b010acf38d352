import { registerEnumType } from "type-graphql";
import { DIMENSIONS, type Dimension } from "../../common/graph/dimension.ts";

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

/** The sub-dimensions of each dimension. */
const SUB_DIMENSIONS_OF = new Map(
  DIMENSIONS.map((dimension, index) => [dimension, Object.values(SubDimension).slice(3 * index, 3 * index + 3)]),
);

export const isOf = (dimension: Dimension, subDimension: SubDimension): boolean =>
  SUB_DIMENSIONS_OF.get(dimension)?.includes(subDimension) ?? false;

/** Whether a row's sub-dimension, if it has any, is one of its dimension, in SQL. */
export function isSubDimensionOf({ dimension, subDimension }: Readonly<Record<"dimension" | "subDimension", string>>) {
  const pairs = [...SUB_DIMENSIONS_OF].flatMap(([of, subs]) => subs.map((sub) => `'${of}/${sub}'`));
  return `${subDimension} is null or ${dimension} || '/' || ${subDimension} in (${pairs.join(", ")})`;
}

registerEnumType(SubDimension, {
  name: "SubDimension",
  description: "One of the eighteen sub-dimensions, three of each dimension.",
  valuesConfig: {
    PUBLIC_SERVICE: { description: "Public service (layanan publik), of GOVERNANCE." },
    PUBLIC_POLICY: { description: "Public policy (kebijakan publik), of GOVERNANCE." },
    BUREAUCRACY: { description: "Bureaucracy (tata kelola birokrasi), of GOVERNANCE." },
    TOURISM_BRANDING: { description: "Tourism, of BRANDING." },
    BUSINESS_BRANDING: { description: "Business, of BRANDING." },
    CITY_APPEARANCE: { description: "The appearance of the city (wajah kota), of BRANDING." },
    INDUSTRY: { description: "Industry, of ECONOMY." },
    WELFARE: { description: "Welfare (kesejahteraan), of ECONOMY." },
    TRANSACTION: { description: "Transaction, of ECONOMY." },
    HARMONY: { description: "The harmony of the spatial plan (tata ruang), of LIVING." },
    HEALTH: { description: "Health (kesehatan), of LIVING." },
    MOBILITY: { description: "Mobility, of LIVING." },
    COMMUNITY: { description: "Community (komunitas), of SOCIETY." },
    LEARNING: { description: "Learning (pendidikan), of SOCIETY." },
    SECURITY: { description: "Security (keamanan), of SOCIETY." },
    PROTECTION: { description: "Protection of nature (proteksi), of ENVIRONMENT." },
    WASTE: { description: "Waste (sampah dan limbah), of ENVIRONMENT." },
    ENERGY: { description: "Energy, of ENVIRONMENT." },
  },
});
