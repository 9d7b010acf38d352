import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.js";
import { AGENCY } from "../agency.js";
import { Statistic } from "./statistic.entity.js";

@Resolver(() => Statistic)
export class StatisticResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() statistic: Statistic): Provenance {
    return reportedProvenance(AGENCY, statistic);
  }
}
