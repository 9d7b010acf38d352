import { insertRows } from "../../common/database.ts";
import { DEMONSTRATION_YEARS } from "../../common/demonstration.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { CoordinationForum, ForumId } from "../coordination-forum/coordination-forum.entity.ts";
import { ForumMeeting, MeetingId } from "../coordination-forum/forum-meeting.entity.ts";
import { inventId, type ProvinceOfRegister, provincesOf } from "./demonstration.ts";

/** A forum in every province, two or three meetings a year, most regencies in each. */
export const seedForums: Seeder = async ({ em, register }) => {
  const provinces = provincesOf(register);
  const forums = provinces.map(inventForum);
  const meetings = provinces.flatMap(inventMeetings);
  const toId = (id: string) => ({ id });
  await insertRows(
    em,
    ForumId,
    forums.map(({ forumId }) => toId(forumId)),
  );
  await insertFigures(em, CoordinationForum, forums);
  await insertRows(
    em,
    MeetingId,
    meetings.map(({ meetingId }) => toId(meetingId)),
  );
  await insertFigures(em, ForumMeeting, meetings);
};

const idOfForum = (provinceCode: string): string => inventId("forum", provinceCode);

const inventForum = ({ code, validFrom }: ProvinceOfRegister): CoordinationForum => ({
  forumId: idOfForum(code),
  provinceCode: code,
  name: "Forum Koordinasi Smart City dan Smart Province",
  chairOffice: createRandom("forum", code).pick(["Bappeda Provinsi", "Diskominfo Provinsi"]),
  ...simulatedOn(validFrom === null ? "2022-01-31" : "2023-01-31"),
});

/** From the day on which the province existed. */
export function inventMeetings(province: ProvinceOfRegister): ForumMeeting[] {
  const random = createRandom("meetings", province.code);
  return DEMONSTRATION_YEARS.flatMap((year) => inventDays(year, random))
    .filter((date) => date > (province.validFrom ?? ""))
    .map((date) => inventMeeting(province, date, random));
}

function inventDays(year: number, random: Random): string[] {
  const months = random.chance(0.5) ? ["03", "10"] : ["02", "06", "11"];
  return months.map((month) => `${year}-${month}-${String(Math.floor(random.between(5, 28))).padStart(2, "0")}`);
}

function inventMeeting({ code, regencyCodes }: ProvinceOfRegister, date: string, random: Random): ForumMeeting {
  const topic = random.pick(TOPICS);
  const isRecorded = random.chance(0.9);
  return {
    meetingId: inventId("meeting", code, date),
    forumId: idOfForum(code),
    provinceCode: code,
    date,
    agenda: topic.agenda,
    minutes: isRecorded ? topic.minutes : null,
    minutesDocument: null,
    decisions: isRecorded ? topic.decisions : [],
    attendance: regencyCodes.filter((regency) => createRandom("attendance", regency, date).chance(0.82)),
    ...simulatedOn(date),
  };
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
