import { Args, type ClassType, Ctx, Query, Resolver } from "type-graphql";
import type { Page } from "../graph/connection.ts";
import { type PendingFigure, PendingFigureConnection } from "../graph/pending-figure.ts";
import { Authenticated } from "../graph/rights.ts";
import { ListSize } from "../list-size.ts";
import type { SubgraphContext } from "../subgraph.ts";
import { ApprovalStep } from "./approval-step.entity.ts";
import { locateKinds } from "./figure-kind.ts";
import type { AgencyFigures } from "./figure.resolver.ts";
import { PendingFiguresArguments } from "./pending-figures.input.ts";
import { readApprovalSteps, readPendingFigures } from "./pending-figures.ts";

/** The roots by which it is read what waits, and for whom: `kominfoPendingFigures`, `kominfoApprovalPaths`. */
export function createPendingFiguresResolver({ agency, kinds }: AgencyFigures): ClassType {
  @Resolver()
  class PendingFiguresResolver {
    @Query(() => PendingFigureConnection, {
      name: `${agency}PendingFigures`,
      nullable: true,
      description: `The figures that \`${agency}\` holds and that are on their way of approval, by name.`,
    })
    @Authenticated()
    pendingFigures(
      @Args(() => PendingFiguresArguments) args: PendingFiguresArguments,
      @Ctx() { em, actor }: SubgraphContext,
    ): Promise<Page<PendingFigure>> {
      return readPendingFigures({ em, actor, kinds: locateKinds(em, kinds) }, args);
    }

    @ListSize(20)
    @Query(() => [ApprovalStep], {
      name: `${agency}ApprovalPaths`,
      nullable: true,
      description: `The ways of approval of the figures that \`${agency}\` holds: all steps, in order of kind and position.`,
    })
    approvalPaths(@Ctx() { em }: SubgraphContext): Promise<ApprovalStep[]> {
      return readApprovalSteps(em);
    }
  }
  return PendingFiguresResolver;
}
