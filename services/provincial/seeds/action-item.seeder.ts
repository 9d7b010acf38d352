import { dayAfter, isCity } from "../../common/demonstration.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import {
  ActionItem,
  ActionItemOrigin,
  ActionItemState,
  ActionItemTheme,
  PENDING_STATES,
} from "../action-item/action-item.entity.ts";
import { inventMeetings } from "./coordination-forum.seeder.ts";
import { inventId, type ProvinceOfRegister, provincesOf } from "./demonstration.ts";

/** Three to eight a province, each of another regency; some are overdue, and some due for years to come. */
export const seedActionItems: Seeder = async ({ em, register }) => {
  await insertFigures(em, ActionItem, provincesOf(register).flatMap(inventItems));
};

/** The first that is still to be done is escalated. */
export function inventItems(province: ProvinceOfRegister): ActionItem[] {
  const { code, regencyCodes } = province;
  const random = createRandom("action items", code);
  const count = Math.floor(random.between(3, 9));
  const decided = inventMeetings(province).findLast(({ minutes }) => minutes !== null)?.meetingId ?? null;
  const items = regencyCodes
    .map((regencyCode) => ({ regencyCode, luck: random.between(0, 1) }))
    .toSorted((a, b) => a.luck - b.luck)
    .slice(0, count)
    .map(({ regencyCode }) => inventItem(regencyCode, decided));
  const escalated = items.find(({ state }) => PENDING_STATES.includes(state));
  return items.map((item) =>
    item === escalated ? { ...item, escalatedProposalId: inventId("escalation", item.itemId) } : item,
  );
}

function inventItem(regencyCode: string, decided: string | null): ActionItem {
  const random = createRandom("action item", regencyCode);
  const { title, ...finding } = random.pick(FINDINGS);
  const { OPEN, IN_PROGRESS, DONE, CANCELLED } = ActionItemState;
  const state = random.pick([OPEN, OPEN, OPEN, IN_PROGRESS, IN_PROGRESS, DONE, DONE, CANCELLED]);
  const meetingId = createRandom("origin", regencyCode).chance(0.4) ? decided : null;
  return {
    itemId: inventId("action item", regencyCode),
    regencyCode,
    ...finding,
    title: title.replace("{peraturan}", isCity(regencyCode) ? "Peraturan Wali Kota" : "Peraturan Bupati"),
    state,
    ...(PENDING_STATES.includes(state) ? inventPending(random) : inventClosed(random)),
    originKind: meetingId === null ? ActionItemOrigin.OTHER : ActionItemOrigin.MEETING,
    findingId: null,
    meetingId,
    proposalId: null,
    evidence:
      state === DONE ? [{ title: "Laporan pelaksanaan", number: null, date: null, url: null, sha256: null }] : [],
    escalatedProposalId: null,
  };
}

/** Recorded in 2024, due from then on. */
function inventPending(random: Random) {
  const dueOn = dayAfter("2024-10-01", random.between(0, 1_180));
  return { dueOn, closedOn: null, ...simulatedOn(dayAfter("2024-01-15", random.between(0, 200))) };
}

/** Recorded in 2022 or 2023, closed within a year and a half, not always in time. */
function inventClosed(random: Random) {
  const recordedOn = dayAfter("2022-06-01", random.between(0, 500));
  const closedOn = dayAfter(recordedOn, random.between(30, 400));
  return { dueOn: dayAfter(recordedOn, random.between(90, 365)), closedOn, ...simulatedOn(closedOn) };
}

type Finding = Pick<ActionItem, "theme" | "dimension" | "title" | "ownerOffice">;

const FINDINGS: readonly [Finding, ...Finding[]] = [
  {
    theme: ActionItemTheme.LEGAL_BASIS,
    dimension: null,
    title: "Menetapkan dasar hukum masterplan smart city dengan {peraturan}",
    ownerOffice: "Bagian Hukum Sekretariat Daerah",
  },
  {
    theme: ActionItemTheme.COUNCIL,
    dimension: Dimension.GOVERNANCE,
    title: "Mengaktifkan kembali Dewan Smart City dan menjadwalkan rapat triwulanan",
    ownerOffice: "Sekretariat Daerah",
  },
  {
    theme: ActionItemTheme.APBD_SHARE,
    dimension: null,
    title: "Menaikkan porsi APBD untuk program smart city pada RKPD berikutnya",
    ownerOffice: "Bappeda",
  },
  {
    theme: ActionItemTheme.OTHER_FUNDING,
    dimension: Dimension.ECONOMY,
    title: "Menyiapkan usulan pembiayaan di luar APBD melalui CSR, hibah, atau KPBU",
    ownerOffice: "BPKAD",
  },
  {
    theme: ActionItemTheme.SPBE_INDEX,
    dimension: Dimension.GOVERNANCE,
    title: "Menyusun rencana aksi kenaikan indeks SPBE",
    ownerOffice: "Diskominfo",
  },
  {
    theme: ActionItemTheme.SURVEY,
    dimension: null,
    title: "Mengulang survei dampak dengan responden pengguna layanan",
    ownerOffice: "Diskominfo",
  },
  {
    theme: ActionItemTheme.SERVICE_ACCESS,
    dimension: Dimension.LIVING,
    title: "Membuka pendaftaran puskesmas daring untuk semua jenis perangkat",
    ownerOffice: "Dinas Kesehatan",
  },
  {
    theme: ActionItemTheme.SERVICE_ACCESS,
    dimension: Dimension.SOCIETY,
    title: "Menyediakan layanan pengaduan tanpa memasang aplikasi",
    ownerOffice: "Diskominfo",
  },
  {
    theme: ActionItemTheme.OTHER,
    dimension: Dimension.ENVIRONMENT,
    title: "Melengkapi data pengelolaan sampah per kecamatan",
    ownerOffice: "Dinas Lingkungan Hidup",
  },
  {
    theme: ActionItemTheme.OTHER,
    dimension: Dimension.BRANDING,
    title: "Memperbarui portal wisata dan kalender acara daerah",
    ownerOffice: "Dinas Pariwisata",
  },
];
