import { Role } from "../../common/graph/role.ts";

/** Those to whom it is open what a province and its regencies agree among themselves. */
export const COORDINATORS = [Role.REGENCY_OPERATOR, Role.PROVINCE_COORDINATOR, Role.HUB_ADMIN];
