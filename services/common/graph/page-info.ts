import { Directive, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page of a connection stands." })
@Directive("@shareable")
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more rows follow." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Pass it as `after` for the next page; null on an empty page." })
  endCursor!: string | null;
}
