import { insertRows } from "../../common/database.ts";
import { readRows } from "../../common/read.ts";
import { DEMONSTRATION_YEARS } from "../../common/demonstration.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { CoordinationForum } from "../coordination-forum/coordination-forum.entity.ts";
import { Attendance, ForumMeeting } from "../coordination-forum/forum-meeting.entity.ts";
import { type ProvinceOfRegister, provincesOf } from "./demonstration.ts";

/** A forum in every province, two or three meetings a year, most regencies in each. */
export const seedForums: Seeder = async ({ em, register }) => {
  const provinces = provincesOf(register);
  await insertRows(em, CoordinationForum, provinces.map(inventForum));
  const forums = await readRows(em, CoordinationForum, { where: { simulated: true } });
  const provinceOf = new Map(provinces.map((province) => [province.code, province]));
  await insertRows(
    em,
    ForumMeeting,
    forums.flatMap((forum) => inventMeetings(forum, provinceOf.get(forum.provinceCode)?.validFrom ?? "")),
  );
  const meetings = await readRows(em, ForumMeeting, { where: { simulated: true } });
  const regenciesOf = new Map(forums.map(({ id, provinceCode }) => [id, provinceOf.get(provinceCode)?.regencyCodes]));
  await insertRows(
    em,
    Attendance,
    meetings.flatMap((meeting) => inventAttendance(meeting, regenciesOf.get(meeting.forumId) ?? [])),
  );
};

const inventForum = ({ code, validFrom }: ProvinceOfRegister): Omit<CoordinationForum, "id"> => ({
  provinceCode: code,
  name: "Forum Koordinasi Smart City dan Smart Province",
  chairOffice: createRandom("forum", code).pick(["Bappeda Provinsi", "Diskominfo Provinsi"]),
  ...simulatedOn(validFrom === null ? "2022-01-31" : "2023-01-31"),
});

/** From the day on which the province existed. */
function inventMeetings({ id, provinceCode }: CoordinationForum, existedFrom: string): Omit<ForumMeeting, "id">[] {
  const random = createRandom("meetings", provinceCode);
  return DEMONSTRATION_YEARS.flatMap((year) => inventDays(year, random))
    .filter((date) => date > existedFrom)
    .map((date) => inventMeeting(id, date, random));
}

function inventDays(year: number, random: Random): string[] {
  const months = random.chance(0.5) ? ["03", "10"] : ["02", "06", "11"];
  return months.map((month) => `${year}-${month}-${String(Math.floor(random.between(5, 28))).padStart(2, "0")}`);
}

function inventMeeting(forumId: string, date: string, random: Random): Omit<ForumMeeting, "id"> {
  const topic = random.pick(TOPICS);
  const isRecorded = random.chance(0.9);
  return {
    forumId,
    date,
    agenda: topic.agenda,
    minutes: isRecorded ? topic.minutes : null,
    minutesUrl: null,
    decisions: isRecorded ? topic.decisions : [],
    ...simulatedOn(date),
  };
}

function inventAttendance({ id, date }: ForumMeeting, regencyCodes: readonly string[]): Attendance[] {
  return regencyCodes
    .filter((code) => createRandom("attendance", code, date).chance(0.82))
    .map((regencyCode) => ({ meetingId: id, regencyCode }));
}

type Topic = Pick<ForumMeeting, "agenda" | "decisions"> & { readonly minutes: string };

const TOPICS: readonly [Topic, ...Topic[]] = [
  {
    agenda: "Evaluasi kemajuan enam dimensi",
    minutes: "Kemajuan tiap kabupaten/kota dibahas terhadap target. Yang tertinggal memaparkan kendala dan rencananya.",
    decisions: [
      "Kabupaten/kota yang tertinggal menyampaikan rencana perbaikan dalam 30 hari",
      "Bappeda memeriksa keselarasan target dengan RPJMD",
    ],
  },
  {
    agenda: "Dasar hukum masterplan dan Dewan Smart City",
    minutes: "Beberapa masterplan belum memiliki dasar hukum. Dewan di sejumlah daerah belum aktif.",
    decisions: [
      "Biro Hukum mendampingi penyusunan peraturan kepala daerah",
      "Dewan Smart City rapat sekurangnya sekali setiap triwulan",
    ],
  },
  {
    agenda: "Pembiayaan program smart city",
    minutes: "Porsi APBD masih kecil. Sumber di luar APBD dibahas: CSR, hibah, dan KPBU.",
    decisions: ["Setiap kabupaten/kota mengusulkan satu program untuk pembiayaan di luar APBD"],
  },
  {
    agenda: "Berbagi data dan aplikasi antardaerah",
    minutes:
      "Aplikasi yang sama dibangun berulang. Standar data dan kode referensi disepakati mengikuti Satu Data Indonesia.",
    decisions: [
      "Diskominfo Provinsi menyusun daftar aplikasi berbagi pakai",
      "Walidata kabupaten/kota memakai kode wilayah Kemendagri",
    ],
  },
  {
    agenda: "Persiapan evaluasi tahunan",
    minutes: "Jadwal penilaian mandiri dan bukti dukung dijelaskan. Survei hanya kepada pengguna layanan.",
    decisions: ["Penilaian mandiri selesai dua minggu sebelum wawancara"],
  },
];
