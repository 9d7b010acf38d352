import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../loaders.ts";
import { Viewer } from "./viewer.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: "Who asks, as the hub knows them by the token in the header `Authorization: Bearer <token>`.",
  })
  viewer(@Ctx() { actor: { role, region, agency, cohort, name } }: Context): Viewer {
    return { role, region, agency, cohort, name: name || null };
  }
}
