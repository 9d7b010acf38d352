import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { createRandom } from "../../common/random.ts";
import { readCsv, type Seeder, simulatedOn, toEnum } from "../../common/seeding.ts";
import {
  InitiativeMember,
  InitiativeMemberState,
  InitiativeRole,
} from "../shared-initiative/initiative-member.entity.ts";
import { InitiativeMilestone } from "../shared-initiative/initiative-milestone.entity.ts";
import {
  InitiativeState,
  SharedInitiative,
  SharedInitiativeCode,
} from "../shared-initiative/shared-initiative.entity.ts";

const DATA = new URL("data/", import.meta.url);

type Row = Record<"code" | "name" | "dimension" | "area" | "lead_office" | "start_year" | "members", string>;

/** The areas are real, the initiatives made up. */
export const seedSharedInitiatives: Seeder = async ({ em }) => {
  const rows: Row[] = readCsv(DATA, "shared_initiatives");
  await insertRows(
    em,
    SharedInitiativeCode,
    rows.map(({ code }) => ({ code })),
  );
  await insertFigures(em, SharedInitiative, rows.map(toInitiative));
  await insertFigures(em, InitiativeMember, rows.flatMap(toMembers));
  await insertFigures(em, InitiativeMilestone, rows.flatMap(toMilestones));
};

const inventedOf = ({ start_year }: Row) => simulatedOn(`${start_year}-07-01`);

const toInitiative = (row: Row): SharedInitiative => ({
  code: row.code,
  provinceCode: row.code.slice(0, 2),
  name: row.name,
  dimension: toEnum(Dimension, row.dimension),
  area: row.area || null,
  leadOffice: row.lead_office,
  startYear: Number(row.start_year),
  endYear: null,
  state: InitiativeState.RUNNING,
  outcome: null,
  ...inventedOf(row),
});

/** Of some the money is not known. */
const toMembers = (row: Row): InitiativeMember[] =>
  row.members.split(" ").map((regencyCode) => {
    const random = createRandom("initiative member", row.code, regencyCode);
    const planned = Math.floor(random.between(5, 60)) * 100_000_000;
    const isKnown = random.chance(0.8);
    return {
      initiativeCode: row.code,
      regencyCode,
      role: InitiativeRole.MEMBER,
      state: InitiativeMemberState.JOINED,
      planned: isKnown ? String(planned) : null,
      realized: isKnown ? String(Math.floor((planned * random.between(30, 95)) / 100)) : null,
      ...inventedOf(row),
    };
  });

/** One a year from the first on: the first is reached, the last is not. */
const toMilestones = (row: Row): InitiativeMilestone[] => {
  const random = createRandom("milestones", row.code);
  const year = Number(row.start_year);
  return MILESTONES.map((name, index) => ({
    initiativeCode: row.code,
    ordinal: index + 1,
    name,
    dueOn: `${year + index}-12-15`,
    reachedOn: index === 0 || (index === 1 && random.chance(0.6)) ? `${year + index}-11-20` : null,
    evidence: null,
    ...simulatedOn(`${year + index}-12-01`),
  }));
};

const MILESTONES = [
  "Kesepakatan bersama antardaerah ditandatangani",
  "Layanan bersama berjalan di dua daerah",
  "Layanan bersama berjalan di semua daerah",
] as const;
