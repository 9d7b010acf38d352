import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ListSize } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import type { Context } from "../loaders.ts";
import { BimtekRound, Mentoring, ROUNDS, type ViewedMentoring } from "./mentoring.entity.ts";

@Resolver(() => Mentoring)
export class MentoringResolver {
  @ListSize(ROUNDS)
  @FieldResolver(() => [BimtekRound], { description: "Those that have been held, in their order." })
  async rounds(
    @Root() { regencyCode, year, view }: ViewedMentoring,
    @Ctx() { loaders }: Context,
  ): Promise<readonly BimtekRound[]> {
    const rounds = await loaders.mentorings(view).rounds.load(regencyCode);
    return rounds.filter((round) => round.year === year);
  }

  @FieldResolver(() => Provenance)
  provenance(@Root() mentoring: Mentoring): Provenance {
    return reportedProvenance(AGENCY, mentoring);
  }
}

@Resolver(() => BimtekRound)
export class BimtekRoundResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() round: BimtekRound): Provenance {
    return reportedProvenance(AGENCY, round);
  }
}
