import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { type ActPayload, payloadOf } from "../../common/act/payload.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { EvaluationPhase } from "../scoring-scheme/scoring-scheme.entity.ts";
import { Finding } from "./finding.entity.ts";
import { RecordFindingInput } from "./finding.input.ts";
import { findingId } from "./finding.loader.ts";
import { recordFinding } from "./record-finding.ts";

const RecordFindingPayload = payloadOf(Finding, "recordFinding", "finding");

@Resolver(() => Finding)
export class FindingResolver {
  @Mutation(() => RecordFindingPayload, {
    nullable: true,
    description: "Records what an evaluation found in a regency: at once everybody can read it.",
  })
  @RequiresScopes(Role.ASSESSOR, Role.MINISTRY_STEWARD)
  recordFinding(
    @Arg("input", () => RecordFindingInput) input: RecordFindingInput,
    @Ctx() context: Context,
  ): Promise<ActPayload<Finding>> {
    return recordFinding(context, input);
  }

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
