import { insertRows } from "../../common/database.ts";
import { currentRegencyCodes, isCity } from "../../common/demonstration.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { createRandom, type Random } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { Partnership, PartnershipCode, PartnershipKind, PartnershipState } from "../partnership/partnership.entity.ts";
import { PartnershipMilestone } from "../partnership/partnership-milestone.entity.ts";
import { PartnerKind, PartnershipPartner } from "../partnership/partnership-partner.entity.ts";

interface Work {
  readonly title: string;
  readonly dimension: Dimension;
  readonly kind: PartnershipKind;
  readonly partner: PartnerKind;
  readonly contribution: string;
}

const WORKS: readonly [Work, ...Work[]] = [
  {
    title: "Jaringan serat optik antarperangkat daerah",
    dimension: Dimension.GOVERNANCE,
    kind: PartnershipKind.KPBU,
    partner: PartnerKind.COMPANY,
    contribution: "Pembangunan dan pemeliharaan jaringan",
  },
  {
    title: "Penerangan jalan umum pintar",
    dimension: Dimension.LIVING,
    kind: PartnershipKind.KPBU,
    partner: PartnerKind.COMPANY,
    contribution: "Lampu, sensor dan pusat kendali",
  },
  {
    title: "Pusat pembelajaran digital masyarakat",
    dimension: Dimension.SOCIETY,
    kind: PartnershipKind.COOPERATION_AGREEMENT,
    partner: PartnerKind.UNIVERSITY,
    contribution: "Pengajar dan kurikulum",
  },
  {
    title: "Bank sampah digital",
    dimension: Dimension.ENVIRONMENT,
    kind: PartnershipKind.CSR,
    partner: PartnerKind.COMMUNITY,
    contribution: "Pengelolaan harian",
  },
  {
    title: "Pasar daring usaha mikro",
    dimension: Dimension.ECONOMY,
    kind: PartnershipKind.GRANT_AGREEMENT,
    partner: PartnerKind.NON_PROFIT,
    contribution: "Aplikasi dan pendampingan",
  },
];

/** One in six cities and one in twelve kabupaten has a partnership, with partners that do not exist. */
export const seedPartnerships: Seeder = async ({ em, register }) => {
  const partnerships = currentRegencyCodes(register).flatMap(partnershipsOf);
  await insertRows(
    em,
    PartnershipCode,
    partnerships.map(({ partnership: { code } }) => ({ code })),
  );
  await insertFigures(
    em,
    Partnership,
    partnerships.map(({ partnership }) => partnership),
  );
  await insertFigures(
    em,
    PartnershipPartner,
    partnerships.flatMap(({ partners }) => partners),
  );
  await insertFigures(
    em,
    PartnershipMilestone,
    partnerships.flatMap(({ milestones }) => milestones),
  );
};

function partnershipsOf(regencyCode: string) {
  const random = createRandom("partnership", regencyCode);
  if (!random.chance(isCity(regencyCode) ? 1 / 6 : 1 / 12)) return [];
  const work = random.pick(WORKS);
  const year = random.pick([2021, 2022, 2023]);
  const code = `${regencyCode}-${work.kind}-${year}-1`;
  const part = { partnershipCode: code, regionCode: regencyCode, ...simulatedOn("2024-12-31") };
  return [
    {
      partnership: toPartnership({ code, regencyCode, work, year, random }),
      partners: partnersOf(work, random).map((partner, index) => ({ ...part, ...partner, ordinal: index + 1 })),
      milestones: milestonesOf(year, random).map((milestone, index) => ({ ...part, ...milestone, ordinal: index + 1 })),
    },
  ];
}

interface Setting {
  readonly code: string;
  readonly regencyCode: string;
  readonly work: Work;
  readonly year: number;
  readonly random: Random;
}

const toPartnership = ({ code, regencyCode, work, year, random }: Setting): Partnership => {
  const isRunning = random.chance(0.8);
  return {
    code,
    regionCode: regencyCode,
    kind: work.kind,
    title: work.title,
    dimension: work.dimension,
    state: isRunning ? PartnershipState.RUNNING : PartnershipState.PROPOSED,
    startsOn: isRunning ? `${year + 1}-01-01` : null,
    endsOn: isRunning ? `${year + 1 + random.pick([4, 9, 14])}-12-31` : null,
    value: String(Math.round(random.between(5, 120)) * 1_000_000_000),
    document: null,
    ...simulatedOn("2024-12-31"),
  };
};

const partnersOf = ({ partner, contribution }: Work, random: Random) => [
  {
    name: `Mitra demonstrasi ${Math.floor(random.between(1, 100))}`,
    kind: partner,
    contribution,
    contributionValue: null,
  },
  ...(random.chance(0.4)
    ? [{ name: "Komunitas demonstrasi", kind: PartnerKind.COMMUNITY, contribution: null, contributionValue: null }]
    : []),
];

const milestonesOf = (year: number, random: Random) => [
  { name: "Perjanjian ditandatangani", dueOn: `${year}-12-31`, reachedOn: `${year}-12-15` },
  {
    name: "Layanan mulai berjalan",
    dueOn: `${year + 1}-09-30`,
    reachedOn: random.chance(0.6) ? `${year + 1}-10-20` : null,
  },
];
