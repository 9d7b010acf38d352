import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { Statistic } from "./statistic.entity.ts";

@Resolver(() => Statistic)
export class StatisticResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() statistic: Statistic): Provenance {
    return reportedProvenance(AGENCY, statistic);
  }
}
