import { readRows } from "../../common/read.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { isCity } from "../../common/demonstration.ts";
import { createRandom } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { Masterplan } from "../masterplan/masterplan.entity.ts";
import { BOOKS, MasterplanBook } from "../masterplan-book/masterplan-book.entity.ts";
import { MembershipStage, StageEntry } from "../membership/membership-stage.entity.ts";
import { insertPrograms } from "./demonstration-program.ts";

/** Masterplans with their programs for most members, and stages beyond those that a source tells. */
export const seedDemonstrationMemberships: Seeder = async ({ em }) => {
  const members = await readRows(em, CohortMember, { where: { isClaim: false }, orderBy: { year: "asc" } });
  const joined = new Map(members.toReversed().map(({ regencyCode, year }) => [regencyCode, year]));
  const known = await readRows(em, Masterplan, { where: {} });
  const implementing = await readRows(em, StageEntry, { where: { stage: MembershipStage.IMPLEMENTATION } });
  for (const { regencyCode } of known) joined.delete(regencyCode);

  const masterplans = [...joined].flatMap(([code, year]) => inventMasterplan(code, year));
  const made = masterplans.filter(({ isMade }) => isMade);
  await insertFigures(em, Masterplan, [...masterplans, ...made.flatMap(inventRevision)]);
  await insertFigures(em, MasterplanBook, made.flatMap(inventBooks));
  await insertPrograms(em, made);
  await insertFigures(
    em,
    StageEntry,
    implementing.flatMap(({ regencyCode }) => inventSocialization(regencyCode)),
  );
};

function inventMasterplan(regencyCode: string, year: number): Masterplan[] {
  const random = createRandom("masterplan", regencyCode);
  const placed = { regencyCode, version: 1, year, ...simulatedOn(`${year}-11-15`) };
  const nothing = {
    title: null,
    document: null,
    firstYear: null,
    lastYear: null,
    adoptedOn: null,
    legalBasis: null,
    isMentored: null,
  };
  // Of one in twelve nothing is known.
  if (random.chance(1 / 12)) return [];
  if (random.chance(0.06)) return [{ ...placed, ...nothing, isMade: false }];
  const regulation = isCity(regencyCode) ? "Peraturan Wali Kota" : "Peraturan Bupati";
  return [
    {
      ...placed,
      isMade: true,
      title: `Masterplan Smart City ${year + 1}–${year + 5}`,
      firstYear: year + 1,
      lastYear: year + 5,
      adoptedOn: `${year}-11-15`,
      legalBasis: random.chance(0.7) ? `${regulation} Nomor ${Math.floor(random.between(8, 90))} Tahun ${year}` : null,
      document: null,
      isMentored: random.chance(0.9),
    },
  ];
}

/** Of one in five, after three years. */
function inventRevision(masterplan: Masterplan): Masterplan[] {
  const year = masterplan.year + 3;
  if (year > 2024 || !createRandom("revision", masterplan.regencyCode).chance(0.2)) return [];
  const revised = { title: `Masterplan Smart City ${year + 1}–${year + 5}`, firstYear: year + 1, lastYear: year + 5 };
  const day = `${year}-10-30`;
  return [{ ...masterplan, ...revised, version: 2, year, adoptedOn: day, legalBasis: null, ...simulatedOn(day) }];
}

const inventBooks = ({ regencyCode, version, year }: Masterplan): MasterplanBook[] =>
  BOOKS.filter((book) => createRandom("book", regencyCode, book).chance(0.9)).map((book) => ({
    regencyCode,
    version,
    book,
    completedOn: `${year}-10-31`,
    document: null,
    ...simulatedOn(`${year}-11-15`),
  }));

function inventSocialization(regencyCode: string): StageEntry[] {
  if (!createRandom("socialization", regencyCode).chance(0.15)) return [];
  const entry = { regencyCode, stage: MembershipStage.SOCIALIZATION, year: 2024, enteredOn: "2024-06-20" };
  return [{ ...entry, ...simulatedOn("2024-06-20") }];
}
