import { createConsolidatedResolver } from "../consolidated/consolidated.resolver.ts";
import { ProvinceYear } from "./province-year.ts";

export const ConsolidatedProvinceYearResolver = createConsolidatedResolver({
  type: ProvinceYear,
  codesOf: ({ code }, loaders) => loaders.regencyCodesOfProvince.load(code),
  whose: "its regencies",
});
