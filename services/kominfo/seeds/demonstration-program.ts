import type { EntityManager } from "@mikro-orm/postgresql";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { DIMENSIONS, Dimension } from "../../common/graph/dimension.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { simulatedOn } from "../../common/seeding.ts";
import { SubDimension } from "../evaluation/sub-dimension.ts";
import type { Masterplan } from "../masterplan/masterplan.entity.ts";
import { MasterplanMilestone } from "../masterplan-program/masterplan-milestone.entity.ts";
import { MasterplanProgram } from "../masterplan-program/masterplan-program.entity.ts";
import { MasterplanProgramState } from "../masterplan-program/program-state.ts";

/** The year as of which the demonstration tells how far programs have come. */
const TOLD_IN = 2024;

/** A quick win and a program for longer of each dimension; of the quick wins, milestones. */
export async function insertPrograms(em: EntityManager, masterplans: readonly Masterplan[]): Promise<void> {
  const programs = masterplans.flatMap((masterplan) => [
    ...DIMENSIONS.map((dimension, index) => inventQuickWin(masterplan, dimension, index)),
    ...DIMENSIONS.map((dimension, index) => inventLongProgram(masterplan, dimension, index)),
  ]);
  await insertFigures(em, MasterplanProgram, programs);
  await insertFigures(em, MasterplanMilestone, programs.filter(({ isQuickWin }) => isQuickWin).map(inventMilestone));
}

function inventQuickWin({ regencyCode, year }: Masterplan, dimension: Dimension, index: number): MasterplanProgram {
  const random = createRandom("quick win", regencyCode, dimension);
  const name = random.pick(QUICK_WINS[dimension]);
  const years = { startYear: year + 1, endYear: year + 2 };
  return {
    regencyCode,
    ordinal: index + 1,
    name,
    dimension,
    subDimension: null,
    horizonYears: 1,
    isQuickWin: true,
    ownerOffice: "Dinas Komunikasi dan Informatika",
    partners: [],
    state: statusOf(years, random),
    ...years,
    ...simulatedOn(`${year}-11-15`),
  };
}

function inventLongProgram({ regencyCode, year }: Masterplan, dimension: Dimension, index: number): MasterplanProgram {
  const random = createRandom("program", regencyCode, dimension);
  const { name, subDimension, ownerOffice, partners } = random.pick(PROGRAMS[dimension]);
  const horizonYears = random.chance(0.6) ? 5 : 10;
  const startYear = year + Math.floor(random.between(1, 4));
  const years = { startYear, endYear: year + horizonYears };
  return {
    regencyCode,
    ordinal: DIMENSIONS.length + index + 1,
    name,
    dimension,
    subDimension,
    horizonYears,
    isQuickWin: false,
    ownerOffice,
    partners,
    state: statusOf(years, random),
    ...years,
    ...simulatedOn(`${year}-11-15`),
  };
}

function statusOf(
  { startYear, endYear }: { readonly startYear: number; readonly endYear: number },
  random: Random,
): MasterplanProgramState {
  if (random.chance(0.06)) return MasterplanProgramState.STOPPED;
  if (startYear > TOLD_IN || random.chance(0.1)) return MasterplanProgramState.PLANNED;
  return endYear < TOLD_IN && random.chance(0.85) ? MasterplanProgramState.DONE : MasterplanProgramState.RUNNING;
}

function inventMilestone({ regencyCode, ordinal, endYear, state, asOf }: MasterplanProgram): MasterplanMilestone {
  const isReached = state === MasterplanProgramState.DONE;
  return {
    regencyCode,
    programOrdinal: ordinal,
    ordinal: 1,
    name: "Dipakai oleh warga",
    dueOn: `${endYear}-06-30`,
    reachedOn: isReached ? `${endYear}-05-20` : null,
    ...simulatedOn(String(asOf)),
  };
}

const QUICK_WINS: Readonly<Record<Dimension, readonly [string, ...string[]]>> = {
  [Dimension.GOVERNANCE]: [
    "Mal Pelayanan Publik digital",
    "Satu aplikasi layanan warga",
    "Tanda tangan elektronik perangkat daerah",
  ],
  [Dimension.BRANDING]: ["Portal wisata daerah", "Kalender acara daring", "Penataan wajah alun-alun"],
  [Dimension.ECONOMY]: ["Pasar UMKM daring", "Pembayaran retribusi dengan QRIS", "Bursa kerja daring"],
  [Dimension.LIVING]: ["Pendaftaran puskesmas daring", "Informasi tata ruang daring", "Lampu jalan pintar"],
  [Dimension.SOCIETY]: ["Layanan darurat 112", "Perpustakaan digital", "Kelas literasi digital"],
  [Dimension.ENVIRONMENT]: ["Bank sampah digital", "Pemantauan kualitas udara", "Peringatan dini banjir"],
};

type Told = Pick<MasterplanProgram, "name" | "subDimension" | "ownerOffice" | "partners">;

const told = (name: string, subDimension: SubDimension, ownerOffice: string, ...partners: string[]): Told => ({
  name,
  subDimension,
  ownerOffice,
  partners,
});

const PROGRAMS: Readonly<Record<Dimension, readonly [Told, ...Told[]]>> = {
  [Dimension.GOVERNANCE]: [
    told("Integrasi SPBE perangkat daerah", SubDimension.BUREAUCRACY, "Dinas Komunikasi dan Informatika"),
    told("Perencanaan partisipatif daring", SubDimension.PUBLIC_POLICY, "Bappeda", "Perguruan tinggi setempat"),
  ],
  [Dimension.BRANDING]: [
    told("Kawasan wisata terpadu", SubDimension.TOURISM_BRANDING, "Dinas Pariwisata", "Kelompok sadar wisata"),
    told("Pusat investasi daerah", SubDimension.BUSINESS_BRANDING, "Dinas Penanaman Modal dan PTSP"),
  ],
  [Dimension.ECONOMY]: [
    told("Inkubator UMKM digital", SubDimension.INDUSTRY, "Dinas Koperasi dan UKM", "Bank pembangunan daerah"),
    told("Transaksi nontunai pasar rakyat", SubDimension.TRANSACTION, "Dinas Perdagangan", "Pelaku usaha pasar"),
  ],
  [Dimension.LIVING]: [
    told("Rekam medis terpadu", SubDimension.HEALTH, "Dinas Kesehatan", "Rumah sakit daerah"),
    told("Angkutan umum terpadu", SubDimension.MOBILITY, "Dinas Perhubungan", "Operator angkutan"),
  ],
  [Dimension.SOCIETY]: [
    told("Sekolah digital", SubDimension.LEARNING, "Dinas Pendidikan", "Komite sekolah"),
    told("Pusat kendali keamanan kota", SubDimension.SECURITY, "Satuan Polisi Pamong Praja", "Kepolisian resor"),
  ],
  [Dimension.ENVIRONMENT]: [
    told("Pengolahan sampah menjadi energi", SubDimension.WASTE, "Dinas Lingkungan Hidup", "Badan usaha"),
    told("Pemantauan daerah aliran sungai", SubDimension.PROTECTION, "Dinas Lingkungan Hidup", "Komunitas sungai"),
  ],
};
