import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import type { Seeder } from "../../common/seeding.ts";
import { Area, AreaCode, AreaMember } from "../area/area.entity.ts";
import { readData, sourceOf } from "./data.ts";

const TOURISM = { code: "PRIORITY_TOURISM", name: "Kawasan Pariwisata Prioritas Nasional" };
const CAPITAL = { code: "NEW_CAPITAL", name: "Ibu Kota Nusantara" };

const METHODOLOGY =
  "Of the group KPPN_IKN of the evaluation of 2023, those of Kalimantan Timur are taken for the new capital's, and the others for the priority tourism areas': the hub's own reading, since the table does not part them.";

/** The group of priority tourism areas and the new capital, as the evaluation of 2023 names its regencies. */
export const seedAreas: Seeder = async ({ em }) => {
  const told = { ...sourceOf("S03", 2023), methodology: METHODOLOGY };
  const areas = [TOURISM, CAPITAL];
  await insertRows(
    em,
    AreaCode,
    areas.map(({ code }) => ({ code })),
  );
  await insertFigures(
    em,
    Area,
    areas.map((area) => ({ ...area, ...told })),
  );
  const rows = readData<"regency_code" | "scoring_group">("evaluation_2023");
  await insertFigures(
    em,
    AreaMember,
    rows
      .filter(({ scoring_group }) => scoring_group === "KPPN_IKN")
      .map(({ regency_code }) => ({
        areaCode: areaOf(regency_code),
        regencyCode: regency_code,
        isMember: true,
        ...told,
      })),
  );
};

const areaOf = (code: string): string => (code.startsWith("64.") ? CAPITAL : TOURISM).code;
