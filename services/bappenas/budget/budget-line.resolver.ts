import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.js";
import { AGENCY } from "../agency.js";
import { BudgetLine } from "./budget-line.entity.js";

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() line: BudgetLine): Provenance {
    return reportedProvenance(AGENCY, line);
  }
}
