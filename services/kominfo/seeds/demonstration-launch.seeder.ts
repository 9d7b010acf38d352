import { dayAfter, isCity } from "../../common/demonstration.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { createRandom } from "../../common/random.ts";
import { readRows } from "../../common/read.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { Cohort } from "../cohort/cohort.entity.ts";
import { CohortMember } from "../cohort/cohort-member.entity.ts";
import { Decree, DecreeBody } from "../decree/decree.entity.ts";
import { BimtekRound, Mentoring, ROUNDS } from "../mentoring/mentoring.entity.ts";
import { Mou, MouSignatory } from "../mou/mou.entity.ts";

/** A member's first steps, from the day on which the MoU of its cohort were signed: MoU, decrees and mentoring. */
export const seedDemonstrationLaunches: Seeder = async ({ em }) => {
  const cohorts = await readRows(em, Cohort, { where: {} });
  const members = await readRows(em, CohortMember, { where: { isClaim: false }, orderBy: { year: "asc" } });
  const signedOn = new Map(cohorts.map(({ year, mouSignedOn }) => [year, mouSignedOn]));
  const launches = members.flatMap(({ regencyCode, year }) => {
    const day = signedOn.get(year);
    return day ? [{ regencyCode, year, day }] : [];
  });
  const firsts = [...new Map(launches.toReversed().map((launch) => [launch.regencyCode, launch])).values()];
  const mentorings = firsts.flatMap(inventMentoring);
  await insertFigures(em, Mou, launches.map(inventMou));
  await insertFigures(em, Decree, firsts.flatMap(inventDecrees));
  await insertFigures(em, Mentoring, mentorings);
  await insertFigures(em, BimtekRound, mentorings.flatMap(inventRounds));
};

interface Launch {
  readonly regencyCode: string;
  readonly year: number;
  readonly day: string;
}

function inventMou({ regencyCode, year, day }: Launch): Mou {
  const isOnBehalf = createRandom("mou", regencyCode, String(year)).chance(0.08);
  const head = isCity(regencyCode) ? MouSignatory.WALI_KOTA : MouSignatory.BUPATI;
  return {
    regencyCode,
    year,
    signedOn: day,
    place: "Jakarta",
    signatory: isOnBehalf ? MouSignatory.ON_BEHALF : head,
    signatoryOffice: isOnBehalf ? "Sekretaris Daerah" : null,
    ministrySignatory: "Direktur Jenderal Aplikasi Informatika",
    document: null,
    ...simulatedOn(day),
  };
}

/** Not every member has both. */
function inventDecrees({ regencyCode, day }: Launch): Decree[] {
  const head = isCity(regencyCode) ? "Wali Kota" : "Bupati";
  return Object.values(DecreeBody).flatMap((body) => {
    const random = createRandom("decree", regencyCode, body);
    if (random.chance(0.2)) return [];
    const signedOn = dayAfter(day, random.between(20, 90));
    const number = `Keputusan ${head} Nomor ${Math.floor(random.between(100, 900))} Tahun ${signedOn.slice(0, 4)}`;
    return [{ regencyCode, body, number, signedOn, document: null, ...simulatedOn(signedOn) }];
  });
}

function inventMentoring({ regencyCode, year, day }: Launch): Mentoring[] {
  const random = createRandom("mentoring", regencyCode);
  if (random.chance(0.15)) return [];
  const startedOn = dayAfter(day, random.between(15, 40));
  const endedOn = dayAfter(startedOn, 150);
  return [{ regencyCode, year, startedOn, endedOn, mentorOffice: null, ...simulatedOn(endedOn) }];
}

/** About every five weeks, two days each. */
function inventRounds({ regencyCode, year, startedOn }: Mentoring): BimtekRound[] {
  return Array.from({ length: ROUNDS }, (_, index) => {
    const random = createRandom("bimtek", regencyCode, String(index));
    const firstDay = dayAfter(startedOn, 7 + index * 35);
    const lastDay = dayAfter(firstDay, 1);
    const participantCount = Math.floor(random.between(18, 60));
    return {
      regencyCode,
      year,
      round: index + 1,
      firstDay,
      lastDay,
      result: RESULTS[index] ?? null,
      participantCount,
      ...simulatedOn(lastDay),
    };
  });
}

const RESULTS = [
  "Analisis kesiapan, kesenjangan, dan SWOT sebagai bahan buku 1",
  "Visi, program per dimensi, dan rencana aksi sebagai bahan buku 2",
  "Peta jalan dan quick win",
  "Masterplan lengkap dan komitmen perangkat daerah",
];
