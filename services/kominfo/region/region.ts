import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code", resolvable: false)')
export class Regency {
  @Field(() => ID)
  code!: string;
}

@ObjectType()
@Directive('@key(fields: "code year view")')
export class RegencyYear {
  @Field(() => ID)
  code!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  view!: string;
}

@ObjectType()
@Directive('@key(fields: "code year view")')
export class ProvinceYear {
  @Field(() => ID)
  code!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  view!: string;
}

@ObjectType()
@Directive('@key(fields: "year view")')
export class NationYear {
  @Field(() => Int)
  year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  view!: string;
}
