import { Directive, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Indonesia: the way to the consolidated figures of all provinces." })
export class Nation {
  @Field(() => String)
  name!: string;
}

@ObjectType({ description: "One year of the nation: the figures of all provinces together." })
@Directive('@key(fields: "year view")')
export class NationYear {
  @Field(() => Int)
  year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  view!: string;
}
