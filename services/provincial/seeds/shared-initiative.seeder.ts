import { insertRows } from "../../common/database.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { readCsv, type Seeder, simulatedOn, toEnum } from "../../common/seeding.ts";
import { Member, SharedInitiative } from "../shared-initiative/shared-initiative.entity.ts";

const DATA = new URL("data/", import.meta.url);

type Row = Record<"code" | "name" | "dimension" | "area" | "lead_office" | "start_year" | "members", string>;

/** The areas are real, the initiatives made up. */
export const seedSharedInitiatives: Seeder = async ({ em }) => {
  const rows: Row[] = readCsv(DATA, "shared_initiatives");
  await insertRows(em, SharedInitiative, rows.map(toInitiative));
  await insertRows(em, Member, rows.flatMap(toMembers));
};

const toInitiative = ({ code, name, dimension, area, lead_office, start_year }: Row): SharedInitiative => ({
  code,
  provinceCode: code.slice(0, 2),
  name,
  dimension: toEnum(Dimension, dimension),
  area: area || null,
  leadOffice: lead_office,
  startYear: Number(start_year),
  ...simulatedOn(`${start_year}-07-01`),
});

const toMembers = ({ code, members }: Row): Member[] =>
  members.split(" ").map((regencyCode) => ({ initiativeCode: code, regencyCode }));
