import { registerEnumType } from "type-graphql";
import { Role } from "../../../identity/role.ts";

registerEnumType(Role, {
  name: "Role",
  description: "As whom somebody asks.",
  valuesConfig: {
    PUBLIC: { description: "Umum: anybody; no token was given." },
    REGENCY_OPERATOR: { description: "Operator kabupaten/kota: acts for one regency." },
    PROVINCE_COORDINATOR: { description: "Koordinator provinsi: acts for one province and its regencies." },
    ASSESSOR: { description: "Asesor: assesses the candidates and members of one cohort." },
    MINISTRY_ANALYST: { description: "Analis kementerian: reads for one ministry of the programs." },
    MINISTRY_STEWARD: { description: "Walidata kementerian: acts for one ministry of the programs, such as Kominfo." },
    HUB_ADMIN: { description: "Pengelola simpul: runs the hub." },
  },
});

export { Role };
