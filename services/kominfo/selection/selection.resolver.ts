import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actsOn } from "../../common/act/act-mutation.ts";
import { PageArguments } from "../../common/graph/arguments.ts";
import { connectionOf, type Page, pageOf } from "../../common/graph/connection.ts";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RequiresScopes } from "../../common/graph/rights.ts";
import { Role } from "../../common/graph/role.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import { Cohort } from "../cohort/cohort.entity.ts";
import type { Context } from "../loaders.ts";
import { publishSelection } from "./publish-selection.ts";
import { PublishSelectionInput, RankingArguments, SelectionArguments, SimulationArguments } from "./selection.input.ts";
import { RankedCandidate, Selection, SimulatedSelection } from "./selection.ts";
import { simulateSelection } from "./simulate-selection.ts";

const RankedCandidateConnection = connectionOf(RankedCandidate, "RankedCandidate");

@Resolver(() => Cohort)
export class CohortSelectionResolver {
  @FieldResolver(() => Selection, { nullable: true, description: "Null while it is not published." })
  selection(
    @Root() { year }: Cohort,
    @Args(() => SelectionArguments) { asReportedAt }: SelectionArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Selection | null> {
    const view = printView({ ...DEFAULT_VIEW, instant: asReportedAt ?? DEFAULT_VIEW.instant });
    return loaders.selections(view).selection.load(String(year));
  }

  @FieldResolver(() => SimulatedSelection, {
    nullable: true,
    description:
      "What the selection would be by the marks of now; to others than Kominfo and whoever runs the hub, who see no marks, it is empty. Nothing of it is stored.",
  })
  @RequiresScopes(Role.MINISTRY_ANALYST, Role.MINISTRY_STEWARD, Role.HUB_ADMIN)
  simulatedSelection(
    @Root() cohort: Cohort,
    @Args(() => SimulationArguments) { weights }: SimulationArguments,
    @Ctx() { em }: Context,
  ): Promise<SimulatedSelection> {
    return simulateSelection(em, cohort, weights);
  }
}

@Resolver(() => Selection)
export class SelectionResolver {
  @FieldResolver(() => RankedCandidateConnection, {
    nullable: true,
    description: "All candidates that were assessed, by rank.",
  })
  async ranking(
    @Root() { year, view }: Selection,
    @Args(() => RankingArguments) { outcome, ...page }: RankingArguments,
    @Ctx() { loaders }: Context,
  ): Promise<Page<RankedCandidate>> {
    const ranking: readonly RankedCandidate[] = await loaders.selections(view).ranking.load(String(year));
    return pageOf(outcome ? ranking.filter((one) => one.outcome === outcome) : ranking, "position", page);
  }
}

@Resolver(() => SimulatedSelection)
export class SimulatedSelectionResolver {
  @FieldResolver(() => RankedCandidateConnection, {
    nullable: true,
    description: "The candidates that have all marks, by rank.",
  })
  ranking(
    @Root() { ranking }: SimulatedSelection,
    @Args(() => PageArguments) page: PageArguments,
  ): Page<RankedCandidate> {
    return pageOf(ranking, "position", page);
  }
}

@Resolver(() => RankedCandidate)
export class RankedCandidateResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: RankedCandidate): RegencyLink {
    return { code };
  }
}

const actOn = actsOn(Cohort, "cohort");

export const SELECTION_ACTS: readonly ClassType[] = [
  actOn({
    name: "publishSelection",
    description:
      "Fills the places of a cohort from its ranked candidates and publishes the list, once: those selected are its members.",
    roles: [Role.MINISTRY_STEWARD],
    InputType: PublishSelectionInput,
    perform: publishSelection,
  }),
];
