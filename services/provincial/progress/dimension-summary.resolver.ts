import { FieldResolver, Resolver, Root } from "type-graphql";
import { Regency } from "../regency/regency.js";
import { RegencyScore } from "./dimension-summary.js";

@Resolver(() => RegencyScore)
export class RegencyScoreResolver {
  @FieldResolver(() => Regency, { nullable: true })
  regency(@Root() { code }: RegencyScore): Regency {
    return { code };
  }
}
