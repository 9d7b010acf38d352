import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { BudgetLine } from "./budget-line.entity.ts";

@Resolver(() => BudgetLine)
export class BudgetLineResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() line: BudgetLine): Provenance {
    return reportedProvenance(AGENCY, line);
  }
}
