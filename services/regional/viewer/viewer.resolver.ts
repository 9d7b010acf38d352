import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../loaders.ts";
import { Viewer } from "./viewer.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: "Who asks, as the hub knows them by the token in the header `Authorization: Bearer <token>`.",
  })
  viewer(@Ctx() { actor }: Context): Viewer {
    return { ...actor, name: actor.name || null };
  }
}
