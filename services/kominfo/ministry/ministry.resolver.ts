import { Ctx, Query, Resolver } from "type-graphql";
import { readRows } from "../../common/read.ts";
import type { Context } from "../loaders.ts";
import { Ministry } from "./ministry.entity.ts";

@Resolver(() => Ministry)
export class MinistryResolver {
  @Query(() => [Ministry], { nullable: true, description: "The ministries of the programs, by `agency`." })
  ministries(@Ctx() { em }: Context): Promise<Ministry[]> {
    return readRows(em, Ministry, { where: {}, orderBy: { agency: "asc" } });
  }
}
