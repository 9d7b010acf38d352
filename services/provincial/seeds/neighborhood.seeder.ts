import { insertFigures } from "../../common/figure/read-figures.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { Neighborhood } from "../neighborhood/neighborhood.entity.ts";
import { type ProvinceOfRegister, provincesOf } from "./demonstration.ts";

/** Made up: regencies whose codes follow each other. No source of those that border on each other is at hand. */
export const seedNeighborhoods: Seeder = ({ em, register }) =>
  insertFigures(em, Neighborhood, provincesOf(register).flatMap(inventNeighborhoods));

const inventNeighborhoods = ({ regencyCodes }: ProvinceOfRegister): Neighborhood[] =>
  regencyCodes.slice(1).map((neighborCode, index) => ({
    regencyCode: regencyCodes[index] ?? neighborCode,
    neighborCode,
    isNeighbor: true,
    ...simulatedOn("2024-01-01"),
  }));
