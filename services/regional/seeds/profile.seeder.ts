import { currentRegencyCodes, isCity } from "../../common/demonstration.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { createRandom } from "../../common/random.ts";
import { type Seeder, simulatedOn } from "../../common/seeding.ts";
import { Device, ServiceChannel } from "../digital-service/device.ts";
import { DigitalService, ServiceAudience } from "../digital-service/digital-service.entity.ts";
import {
  IctInfrastructure,
  INFRASTRUCTURE_KINDS,
  InfrastructureBuilder,
  InfrastructureExtent,
} from "../profile/ict-infrastructure.entity.ts";
import { NetizenProfile } from "../profile/netizen-profile.entity.ts";
import { ProfilePoint, ProfilePointKind } from "../profile/profile-point.entity.ts";

/** The year of which regencies tell. */
const YEAR = 2024;
const told = simulatedOn(`${YEAR}-12-31`);

/** Most regencies tell something of themselves; some tell of nothing. */
export const seedProfiles: Seeder = async ({ em, register }) => {
  const codes = currentRegencyCodes(register).filter((code) => createRandom("profile", code).chance(0.9));
  await insertFigures(em, ProfilePoint, codes.flatMap(pointsOf));
  await insertFigures(em, IctInfrastructure, codes.flatMap(infrastructureOf));
  await insertFigures(em, NetizenProfile, codes.map(netizensOf));
  await insertFigures(em, DigitalService, codes.flatMap(servicesOf));
};

const POINTS = [
  { dimension: Dimension.GOVERNANCE, potential: "Pimpinan mendukung SPBE", challenge: "Aplikasi belum terhubung" },
  { dimension: Dimension.BRANDING, potential: "Destinasi wisata unggulan", challenge: "Promosi belum terpadu" },
  { dimension: Dimension.ECONOMY, potential: "Usaha mikro yang tumbuh", challenge: "Pembayaran digital terbatas" },
  { dimension: Dimension.LIVING, potential: "Layanan kesehatan merata", challenge: "Kemacetan di pusat kota" },
  { dimension: Dimension.SOCIETY, potential: "Komunitas yang aktif", challenge: "Literasi digital rendah" },
  { dimension: Dimension.ENVIRONMENT, potential: "Ruang terbuka hijau", challenge: "Pengelolaan sampah" },
] as const;

/** Two dimensions a regency, in each a potential and a challenge. */
function pointsOf(regencyCode: string): ProfilePoint[] {
  const first = Math.floor(createRandom("profile points", regencyCode).between(0, POINTS.length));
  return [first, first + 3].flatMap((place) => {
    const { dimension, potential, challenge } = POINTS[place % POINTS.length] ?? POINTS[0];
    const point = { regencyCode, year: YEAR, dimension, ordinal: 1, ...told };
    return [
      { ...point, kind: ProfilePointKind.POTENTIAL, text: potential },
      { ...point, kind: ProfilePointKind.CHALLENGE, text: challenge },
    ];
  });
}

function infrastructureOf(regencyCode: string): IctInfrastructure[] {
  const random = createRandom("ict infrastructure", regencyCode);
  const { NONE, PARTIAL, FULL } = InfrastructureExtent;
  return INFRASTRUCTURE_KINDS.map((kind) => {
    const extent = random.pick([NONE, PARTIAL, PARTIAL, FULL, isCity(regencyCode) ? FULL : PARTIAL]);
    const builtBy = random.chance(0.2) ? InfrastructureBuilder.PARTNERSHIP : InfrastructureBuilder.GOVERNMENT;
    return {
      regencyCode,
      year: YEAR,
      kind,
      extent,
      builtBy: extent === NONE ? null : builtBy,
      description: null,
      ...told,
    };
  });
}

function netizensOf(regencyCode: string): NetizenProfile {
  const random = createRandom("netizens", regencyCode);
  const share = random.between(0.45, 0.75) + (isCity(regencyCode) ? 0.12 : 0);
  return {
    regencyCode,
    year: YEAR,
    share: Number(share.toFixed(4)),
    phoneShare: Number(random.between(0.85, 0.99).toFixed(4)),
    computerShare: random.chance(0.7) ? Number(random.between(0.1, 0.4).toFixed(4)) : null,
    ...told,
  };
}

const { PHONE, TABLET, COMPUTER } = Device;
const { WEB, ANDROID, IOS, WHATSAPP, DESKTOP } = ServiceChannel;

const SERVICES = [
  {
    name: "Aduan warga",
    audience: ServiceAudience.CITIZENS,
    dimension: Dimension.GOVERNANCE,
    devices: [PHONE, TABLET, COMPUTER],
    channels: [WEB, ANDROID, WHATSAPP],
  },
  {
    name: "Antrean puskesmas daring",
    audience: ServiceAudience.CITIZENS,
    dimension: Dimension.LIVING,
    devices: [PHONE, TABLET],
    channels: [ANDROID],
  },
  {
    name: "Perizinan usaha daring",
    audience: ServiceAudience.BUSINESSES,
    dimension: Dimension.ECONOMY,
    devices: [PHONE, TABLET, COMPUTER],
    channels: [WEB],
  },
  {
    name: "Presensi pegawai",
    audience: ServiceAudience.EMPLOYEES,
    dimension: Dimension.GOVERNANCE,
    devices: [PHONE],
    channels: [ANDROID, IOS],
  },
  {
    name: "Naskah dinas elektronik",
    audience: ServiceAudience.EMPLOYEES,
    dimension: Dimension.GOVERNANCE,
    devices: [COMPUTER],
    channels: [WEB, DESKTOP],
  },
] as const;

/** Three or four of the usual ones, which began in one of the last years. */
function servicesOf(regencyCode: string): DigitalService[] {
  const random = createRandom("digital services", regencyCode);
  return SERVICES.filter(() => random.chance(0.75)).map((service, index) => ({
    ...service,
    regencyCode,
    ordinal: index + 1,
    since: random.pick([2018, 2019, 2020, 2021, 2022]),
    until: random.chance(0.05) ? YEAR - 1 : null,
    url: null,
    ...told,
  }));
}
