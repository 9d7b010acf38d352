import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { connectionOf, type Page, pageOf } from "../../common/graph/connection.ts";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { Authenticated } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { Cohort } from "../cohort/cohort.entity.ts";
import type { Context } from "../loaders.ts";
import { ReadinessMark } from "../readiness/readiness-mark.entity.ts";
import { MARKS_AT_MOST } from "../readiness/readiness.loader.ts";
import { Candidate } from "./candidate.entity.ts";
import {
  CandidatesArguments,
  ConfirmCandidatesInput,
  InviteCandidatesInput,
  WithdrawCandidateInput,
} from "./candidate.input.ts";
import { confirmCandidates } from "./confirm-candidates.ts";
import { inviteCandidates } from "./invite-candidates.ts";
import { withdrawCandidate } from "./withdraw-candidate.ts";

const CandidateConnection = connectionOf(Candidate, "Candidate");

@Resolver(() => Cohort)
export class CohortCandidatesResolver {
  @FieldResolver(() => CandidateConnection, {
    nullable: true,
    description:
      "Its candidates, by code: all of them for Kominfo and the assessors of the cohort, their own for regencies and provinces, none for others.",
  })
  @Authenticated()
  async candidates(
    @Root() { year }: Cohort,
    @Args(() => CandidatesArguments) { state, ...page }: CandidatesArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Candidate>> {
    const candidates = await loaders.candidates.load(String(year));
    const asked = state ? candidates.filter((candidate) => candidate.state === state) : candidates;
    return pageOf(asked, "regencyCode", page);
  }
}

@Resolver(() => Candidate)
export class CandidateResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { regencyCode }: Candidate): RegencyLink {
    return { code: regencyCode };
  }

  @ListSize(MARKS_AT_MOST)
  @FieldResolver(() => [ReadinessMark], {
    description: "Its marks, by criterion: to an assessor their own, to Kominfo all of them, to others none.",
  })
  marks(@Root() { regencyCode, year }: Candidate, @Ctx() { loaders }: Context): Promise<readonly ReadinessMark[]> {
    return loaders.readinessMarks.load(`${year}/${regencyCode}`);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() candidate: Candidate): Provenance {
    return reportedProvenance(AGENCY, candidate);
  }
}

const actOn = actsOn(Cohort, "cohort");

export const CANDIDATE_ACTS: readonly ClassType[] = [
  actOn({
    name: "inviteCandidates",
    description: "Asks regencies whether they want to be candidates of a cohort, until its selection is published.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: InviteCandidatesInput,
    perform: inviteCandidates,
  }),
  actOn({
    name: "confirmCandidates",
    description: "Records which regencies accept, invited or of their own accord: they are assessed from now on.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: ConfirmCandidatesInput,
    perform: confirmCandidates,
  }),
  actOn({
    name: "withdrawCandidate",
    description:
      "Lets a candidate go. Of a selection that was published, the next in rank takes its place; after its MoU, `withdrawMembership` is meant.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: WithdrawCandidateInput,
    perform: withdrawCandidate,
  }),
];
