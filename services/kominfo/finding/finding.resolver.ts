import { type ClassType, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { Finding } from "./finding.entity.ts";
import { RecordFindingInput } from "./finding.input.ts";
import { findingId } from "./finding.loader.ts";
import { recordFinding } from "./record-finding.ts";

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => ID, { description: "As its figure is called: `FINDING/51.03/2023/2/1`." })
  id(@Root() finding: Finding): string {
    return findingId(finding);
  }

  @FieldResolver(() => ID, { description: "The regency's code." })
  code(@Root() { regencyCode }: Finding): string {
    return regencyCode;
  }

  @FieldResolver(() => Int, { description: "The year of the evaluation." })
  year(@Root() { year }: Finding): number {
    return year;
  }

  @FieldResolver(() => EvaluationPhase)
  phase(@Root() { phase }: Finding): EvaluationPhase {
    return phase;
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() finding: Finding): Provenance {
    return reportedProvenance(AGENCY, finding);
  }
}

const actOn = actsOn(Finding, "finding");

export const FINDING_ACTS: readonly ClassType[] = [
  actOn({
    name: "recordFinding",
    description: "Records what an evaluation found in a regency: at once everybody can read it.",
    roles: [Role.ASSESSOR, Role.MINISTRY_STEWARD],
    InputType: RecordFindingInput,
    perform: recordFinding,
  }),
];
