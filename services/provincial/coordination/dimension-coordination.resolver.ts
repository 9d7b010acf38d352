import { FieldResolver, Resolver, Root } from "type-graphql";
import { RegencyLink } from "../../common/graph/regency-link.ts";
import { Helper } from "./dimension-coordination.ts";

@Resolver(() => Helper)
export class HelperResolver {
  @FieldResolver(() => RegencyLink, { nullable: true })
  regency(@Root() { code }: Helper): RegencyLink {
    return { code };
  }
}
