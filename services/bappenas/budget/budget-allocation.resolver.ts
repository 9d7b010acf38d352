import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { BudgetAllocation } from "./budget-allocation.entity.ts";

@Resolver(() => BudgetAllocation)
export class BudgetAllocationResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() allocation: BudgetAllocation): Provenance {
    return reportedProvenance(AGENCY, allocation);
  }
}
