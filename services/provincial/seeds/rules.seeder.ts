import { ownedByProvince, seedApprovalPaths } from "../../common/figure/approval-path.ts";

/** None of them is of a year, so that none is due. */
export const seedPaths = seedApprovalPaths({
  PROGRAM_EVENT: ownedByProvince(),
  SMART_PROVINCE_ENTRY: ownedByProvince(),
});
