import { Args, ArgsType, type ClassType, Ctx, Field, ID, Query, Resolver } from "type-graphql";
import { IsStorableText } from "../graph/arguments.ts";
import { FigureHistory } from "../graph/figure.ts";
import type { SubgraphContext } from "../subgraph.ts";
import { readHistory } from "./figure-history.ts";
import { locateKinds } from "./figure-kind.ts";
import type { AgencyFigures } from "./figure.resolver.ts";

@ArgsType()
class FigureArguments {
  @Field(() => ID, { description: "The figure's name, as its provenance tells it." })
  @IsStorableText()
  figure!: string;
}

/** The root by which a figure's life is read: `kominfoFigure`. */
export function createFigureHistoryResolver({ agency, kinds }: AgencyFigures): ClassType {
  @Resolver()
  class FigureHistoryResolver {
    @Query(() => FigureHistory, {
      name: `${agency}Figure`,
      nullable: true,
      description: `A figure that \`${agency}\` holds, and every state that it has had; null where there is none of the name.`,
    })
    figure(
      @Args(() => FigureArguments) { figure }: FigureArguments,
      @Ctx() { em }: SubgraphContext,
    ): Promise<FigureHistory | null> {
      return readHistory(em, { agency, kinds: locateKinds(em, kinds) }, figure);
    }
  }
  return FigureHistoryResolver;
}
