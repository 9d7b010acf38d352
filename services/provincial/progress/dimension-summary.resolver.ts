import { FieldResolver, Resolver, Root } from "type-graphql";
import { Regency } from "../regency/regency.ts";
import { RegencyScore } from "./dimension-summary.ts";

@Resolver(() => RegencyScore)
export class RegencyScoreResolver {
  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { code }: RegencyScore): Regency {
    return { code };
  }
}
