import { FieldResolver, Resolver, Root } from "type-graphql";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { RegencyScore } from "./dimension-summary.ts";

@Resolver(() => RegencyScore)
export class RegencyScoreResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: RegencyScore): RegencyLink {
    return { code };
  }
}
