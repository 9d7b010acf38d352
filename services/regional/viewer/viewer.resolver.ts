import { Query, Resolver } from "type-graphql";
import { Role, Viewer } from "./viewer.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: "Who asks, as the hub knows them." })
  viewer(): Viewer {
    return { role: Role.PUBLIC, region: null, agency: null };
  }
}
