import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../loaders.ts";
import { ProgramTarget } from "./program-target.ts";

const SMART_PROVINCE = "SMART_PROVINCE";

@Resolver(() => ProgramTarget)
export class ProgramTargetResolver {
  @Directive('@requires(fields: "memberCount")')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "What was reached by the end of the year, to be held against `target`: the members known of SMART_CITY, the provinces chosen of SMART_PROVINCE. Null while `kominfo` does not tell its members.",
  })
  async reachedCount(
    @Root() { programCode, year, memberCount }: ProgramTarget,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    if (programCode !== SMART_PROVINCE) return memberCount ?? null;
    const chosen = await loaders.chosenProvinces();
    return chosen.filter(({ selectedForYear }) => selectedForYear !== null && selectedForYear <= year).length;
  }
}
