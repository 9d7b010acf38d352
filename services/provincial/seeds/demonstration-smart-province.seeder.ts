import { insertRows } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { GuideBook, GuideBookReader, GuideBookVersion } from "../smart-province/guide-book.entity.ts";
import { SmartProvinceMasterplan } from "../smart-province/smart-province-masterplan.entity.ts";
import { SmartProvinceMentor } from "../smart-province/smart-province-mentor.entity.ts";
import { OrganizationKind, TaskForceMember, TaskForceRole } from "../smart-province/task-force-member.entity.ts";

/** The provinces that have signed. */
const PROVINCES = ["32", "34"] as const;

const VERSION = "2023-1";

/** Who takes part in the two provinces that have signed, and a masterplan that is not adopted yet: made up. */
export const seedDemonstrationSmartProvinces: Seeder = async ({ em }) => {
  await insertRows(em, GuideBookVersion, [{ version: VERSION }]);
  await insertFigures(em, GuideBook, [inventGuideBook()]);
  await insertFigures(em, TaskForceMember, PROVINCES.flatMap(inventTaskForce));
  await insertFigures(em, SmartProvinceMentor, PROVINCES.flatMap(inventMentors));
  await insertFigures(em, SmartProvinceMasterplan, PROVINCES.map(inventMasterplan));
};

const inventGuideBook = (): GuideBook => ({
  version: VERSION,
  title: "Buku panduan penyusunan masterplan smart province",
  readers: Object.values(GuideBookReader),
  publishedOn: "2023-03-15",
  document: null,
  ...simulatedOn("2023-03-15"),
});

const { GOVERNMENT, COMPANY, NON_PROFIT, UNIVERSITY, COMMUNITY } = OrganizationKind;
const { CHAIR, SECRETARY, MEMBER } = TaskForceRole;

const SEATS = [
  ["Sekretariat Daerah", GOVERNMENT, CHAIR],
  ["Dinas Komunikasi dan Informatika", GOVERNMENT, SECRETARY],
  ["Bappeda", GOVERNMENT, MEMBER],
  ["Perguruan tinggi negeri di ibu kota provinsi", UNIVERSITY, MEMBER],
  ["Penyelenggara telekomunikasi", COMPANY, MEMBER],
  ["Forum relawan TIK", NON_PROFIT, MEMBER],
  ["Komunitas pegiat data terbuka", COMMUNITY, MEMBER],
] as const;

const inventTaskForce = (provinceCode: string): TaskForceMember[] =>
  SEATS.map(([office, organizationKind, role], index) => ({
    provinceCode,
    ordinal: index + 1,
    office,
    organizationKind,
    role,
    until: null,
    ...simulatedOn("2023-08-01"),
  }));

const inventMentors = (provinceCode: string): SmartProvinceMentor[] =>
  ["Tata kelola dan arsitektur SPBE", "Ekonomi dan pembiayaan daerah"].map((expertise, index) => ({
    provinceCode,
    ordinal: index + 1,
    institution: index === 0 ? "Pusat studi kota cerdas" : "Pusat kajian ekonomi daerah",
    expertise,
    since: "2023-08-01",
    ...simulatedOn("2023-08-01"),
  }));

const inventMasterplan = (provinceCode: string): SmartProvinceMasterplan => ({
  provinceCode,
  version: 1,
  title: "Masterplan smart province (rancangan)",
  firstYear: 2024,
  lastYear: 2033,
  adoptedOn: null,
  legalBasis: null,
  guideBookVersion: VERSION,
  document: null,
  ...simulatedOn("2023-12-01"),
});
