import { registerEnumType } from "type-graphql";

/** As whom somebody acts, from the narrowest reach to the widest. */
export enum Role {
  PUBLIC = "PUBLIC",
  REGENCY_OPERATOR = "REGENCY_OPERATOR",
  PROVINCE_COORDINATOR = "PROVINCE_COORDINATOR",
  MINISTRY_STEWARD = "MINISTRY_STEWARD",
  HUB_ADMIN = "HUB_ADMIN",
}

registerEnumType(Role, {
  name: "Role",
  description: "As whom somebody asks.",
  valuesConfig: {
    PUBLIC: { description: "Umum: anybody; no token was given." },
    REGENCY_OPERATOR: { description: "Operator kabupaten/kota: acts for one regency." },
    PROVINCE_COORDINATOR: { description: "Koordinator provinsi: acts for one province and its regencies." },
    MINISTRY_STEWARD: { description: "Walidata kementerian: acts for one agency, such as Kominfo." },
    HUB_ADMIN: { description: "Pengelola simpul: runs the hub." },
  },
});
