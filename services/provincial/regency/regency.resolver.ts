import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { ListSize } from "../../common/list-size.ts";
import { DEFAULT_VIEW, printView } from "../../common/view.ts";
import type { Context } from "../loaders.ts";
import { Neighbor } from "../neighborhood/neighbor.ts";
import { Regency } from "./regency.ts";

const NOW = printView(DEFAULT_VIEW);

@Resolver(() => Regency)
export class RegencyResolver {
  @ListSize(10)
  @FieldResolver(() => [Neighbor], {
    nullable: true,
    description: "The regencies that border on it, by code, as far as the provinces have reported them.",
  })
  async neighbors(@Root() { code }: Regency, @Ctx() { loaders }: Context): Promise<Neighbor[]> {
    const found = await loaders.neighborsOfRegency(NOW).load(code);
    return found.map(({ neighborCode, provenance }) => ({ code: neighborCode, provenance }));
  }
}

@Resolver(() => Neighbor)
export class NeighborResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: Neighbor): RegencyLink {
    return { code };
  }
}
